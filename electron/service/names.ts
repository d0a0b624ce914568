import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../shared/model/catalog.ts';
import type { PlanStep, UserSelector } from '../../shared/model/migrationPlan.ts';
import { catalogNames } from '../reports/content/catalogNames.ts';

/** What people call the things an answer mentions by id. Of users and groups only those mentioned, so it stays small for any tenant. */
export interface Names {
  readonly users: ReadonlyMap<string, UserName>;
  readonly groups: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, string>;
}

export interface UserName {
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Looks names up on demand and remembers those that were asked for. Asking for what is no such thing is harmless. */
export class NameBook {
  readonly #users = new Map<string, UserName>();
  readonly #groups = new Map<string, string>();
  readonly #snapshot: TenantSnapshot;
  readonly #catalog: CatalogBundle;
  readonly #groupNames: ReadonlyMap<string, string>;

  constructor(snapshot: TenantSnapshot, catalog: CatalogBundle, plan?: { readonly steps: readonly PlanStep[] }) {
    this.#snapshot = snapshot;
    this.#catalog = catalog;
    const planned =
      plan?.steps.flatMap((step) => (step.kind === 'createGroup' ? [[step.group.id, step.group.displayName] as const] : [])) ?? [];
    this.#groupNames = new Map([...planned, ...snapshot.groups.map((group) => [group.id, group.displayName] as const)]);
  }

  /** Notes the names of a user or a group, whichever has this id; other texts have none. */
  note(id: string): void {
    const group = this.#groupNames.get(id);
    if (group !== undefined) this.#groups.set(id, group);
    else this.noteUser(findUser(this.#snapshot, id));
  }

  /** Texts with several ids in them, as examples of findings have, count too. */
  noteAll(texts: Iterable<string>): void {
    for (const text of texts) for (const id of text.split(' ')) this.note(id);
  }

  /** The groups a plan speaks of, and users it names alone; of more than one only the number is told. */
  notePlan({ steps }: { readonly steps: readonly PlanStep[] }): void {
    for (const step of steps) this.noteAll(mentionsOf(step));
  }

  /** By ordinal; -1 is nobody. */
  noteUser(user: number): void {
    if (user < 0) return;
    const { users } = this.#snapshot;
    this.#users.set(users.ids.get(user)!, {
      displayName: users.attribute('displayName')?.get(user) ?? '',
      userPrincipalName: users.attribute('userPrincipalName')?.get(user) ?? '',
    });
  }

  /** Names of products, services and families are few, and all there; where the catalogue has none, the tenant's own code stands in. */
  toNames(): Names {
    const { licensePlans, services, families } = catalogNames(this.#snapshot, this.#catalog);
    return { users: this.#users, groups: this.#groups, products: licensePlans, services, families };
  }
}

/** The ordinal of the user with this id, or -1. */
export function findUser({ users }: TenantSnapshot, id: string): number {
  let low = 0;
  let high = users.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (users.ids.get(middle)! < id) low = middle + 1;
    else high = middle;
  }
  return low < users.count && users.ids.get(low) === id ? low : -1;
}

function mentionsOf(step: PlanStep): string[] {
  const selectors = 'users' in step ? mentionedBy(step.users) : [];
  if (step.kind === 'assignLicense') return 'group' in step.target ? [step.target.group] : mentionedBy(step.target.users);
  if (step.kind === 'waitForProcessing') return step.groups ?? [];
  if (step.kind === 'createGroup') return [step.group.id];
  return 'group' in step ? [step.group, ...selectors] : selectors;
}

function mentionedBy(selector: UserSelector): string[] {
  if ('ids' in selector) return selector.ids.length === 1 ? [...selector.ids] : [];
  if ('memberOf' in selector) return [selector.memberOf];
  if ('inherits' in selector) return selector.from === undefined ? [] : [selector.from];
  if ('and' in selector) return selector.and.flatMap(mentionedBy);
  if ('not' in selector) return mentionedBy(selector.not);
  return 'of' in selector ? mentionedBy(selector.of) : [];
}
