import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { Invention } from './invention.ts';

/**
 * Other ids for users, groups and whatever else is a member. They come in the same order as the old ones: an order of ids decides who is
 * served first when units run short, and what "the first ten" means, so a plan does the same to both tenants.
 */
export class ObjectIds {
  readonly #pseudonyms = new Map<string, string>();
  readonly #invention: Invention;

  /** `more` are ids that the tenant does not have: those of groups that a plan makes, and mistaken ones. */
  constructor(snapshot: TenantSnapshot, more: Iterable<string>, invention: Invention) {
    this.#invention = invention;
    const originals = [...new Set([...idsOfTenant(snapshot), ...more])].sort();
    const ids = invention.ids(originals.length);
    for (const [i, original] of originals.entries()) this.#pseudonyms.set(original, ids[i] ?? '');
  }

  of(original: string): string {
    let pseudonym = this.#pseudonyms.get(original);
    if (pseudonym === undefined) {
      // Mentioned in a rule only. It is nobody's, so its place in the order matters to nobody.
      pseudonym = this.#invention.ids(1)[0] ?? '';
      this.#pseudonyms.set(original, pseudonym);
    }
    return pseudonym;
  }

  pairs(): [original: string, pseudonym: string][] {
    return [...this.#pseudonyms].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function* idsOfTenant({ users, groups, profiles, otherMembers }: TenantSnapshot): Generator<string> {
  const manager = users.attribute('manager');
  for (let user = 0; user < users.count; user++) {
    yield users.ids.get(user) ?? '';
    const other = manager?.get(user) ?? null;
    if (other !== null) yield other;
  }
  for (const { id } of groups) yield id;
  for (const { memberId } of otherMembers) yield memberId;
  for (const profile of profiles) for (const { assignedByGroup } of profile) if (assignedByGroup !== null) yield assignedByGroup;
}
