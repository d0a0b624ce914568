import type { WantedLicense } from '../licensing/groupChange.ts';
import type { ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal, TenantTables } from '../licensing/tenantTables.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { PlanPath } from './effectiveServices.ts';
import type { UserClass } from './userClasses.ts';

/** A service, and the assignment that turns it on or would; null where none does. */
export interface PlacedService {
  readonly plan: PlanOrdinal;
  readonly path: PlanPath | null;
}

/** Finds where services come from: what the group wants for these users, and what they hold by other paths, direct first. */
export class ServicePlaces {
  readonly #tables: TenantTables;
  readonly #group: GroupState;
  readonly #wanted: readonly WantedLicense[];
  readonly #others: readonly ProfileEntry[];

  constructor(tables: TenantTables, group: GroupState, users: UserClass) {
    this.#tables = tables;
    this.#group = group;
    this.#wanted = users.inherits(group) ? group.licenses : [];
    this.#others = users.profile.held.filter((entry) => entry.source !== group.ordinal).sort((a, b) => a.source - b.source);
  }

  /** The group's own first. */
  ofGroup(plan: PlanOrdinal): PlacedService {
    return { plan, path: this.#own(plan) ?? this.#other(plan) };
  }

  /** The other paths first. */
  elsewhere(plan: PlanOrdinal): PlacedService {
    return { plan, path: this.#other(plan) ?? this.#own(plan) };
  }

  isWanted(plan: PlanOrdinal): boolean {
    return this.#own(plan) !== null;
  }

  #own(plan: PlanOrdinal): PlanPath | null {
    const license = this.#wanted.find((each) => this.#turnsOn(each, plan));
    return license === undefined ? null : { sku: license.sku, source: this.#group.ordinal };
  }

  #other(plan: PlanOrdinal): PlanPath | null {
    const entry = this.#others.find((each) => this.#turnsOn(each, plan));
    return entry === undefined ? null : { sku: entry.sku, source: entry.source };
  }

  #turnsOn({ sku, options }: WantedLicense, plan: PlanOrdinal): boolean {
    return this.#tables.enabledPlans(sku, options).has(plan);
  }
}

export function placeKey({ plan, path }: PlacedService): string {
  return `${plan},${path?.sku ?? ''},${path?.source ?? ''}`;
}
