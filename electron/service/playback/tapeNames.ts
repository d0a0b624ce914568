import type { Named, NamedUser } from '../../../shared/contract/playback.ts';
import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import type { Tape } from '../../../shared/engine/playback/tape.ts';
import { NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { NameBook } from '../names.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';

const familyNamesOf = perView((view) => new NameBook(view.snapshot, view.catalog).toNames().families);

/** What people call the users, groups, license plans and services that a tape counts. */
export class TapeNames {
  readonly #tape: Tape;
  /** The tenant as imported: users that the plan deletes are in it, too. */
  readonly #view: TenantView;

  constructor(tape: Tape, view: TenantView) {
    this.#tape = tape;
    this.#view = view;
  }

  /** Throws `notFound`. */
  userOrdinal(userId: string): number {
    return this.#view.userOrdinal(userId);
  }

  user(user: number): NamedUser {
    const { users } = this.#view.snapshot;
    const userPrincipalName = users.attribute('userPrincipalName')?.get(user) ?? '';
    const id = users.ids.get(user) ?? '';
    return { id, name: users.attribute('displayName')?.get(user) ?? (userPrincipalName || id), userPrincipalName };
  }

  userOrNull(user: number): NamedUser | null {
    return user === NONE ? null : this.user(user);
  }

  group(group: number): Named {
    return { id: this.#tape.tables.groupIds[group] ?? '', name: this.#tape.recording.groupNames[group]?.name ?? '' };
  }

  groupOrNull(group: number): Named | null {
    return group === NONE || group === DIRECT ? null : this.group(group);
  }

  licensePlan(sku: number): Named {
    return this.licensePlanById(this.#tape.tables.skus[sku]?.skuId ?? '');
  }

  licensePlanById(id: string): Named {
    return { id, name: this.#view.names.licensePlan(id) };
  }

  licensePlanOrNull(sku: number): Named | null {
    return sku === NONE ? null : this.licensePlan(sku);
  }

  service(plan: number): Named {
    const id = this.#tape.tables.planIds[plan] ?? '';
    return { id, name: this.#view.names.service(id) };
  }

  family(family: number): Named {
    const id = this.#tape.families.ids[family] ?? '';
    return { id, name: familyNamesOf(this.#view).get(id) ?? id };
  }
}
