import type { SkuOrdinal } from '../../model/brand.ts';
import type { Reason } from '../../model/resultSummary.ts';
import { type FamilyResult, followPath } from '../compare/continuity.ts';
import type { FamilyHolding, FamilyOrdinal } from '../compare/serviceFamilies.ts';
import type { Exclusion, Requirement } from '../licensing/compiledRules.ts';
import { type NewViolations, unitsMoved } from '../licensing/groupChange.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import type { TenantAtRest } from './tenantAtRest.ts';

/** What a change would come to for users, as if it passed at once for everybody; what speaks against it is listed beside. */
export interface Effect {
  readonly users: number;
  /** Users for whom nothing changes at all. */
  readonly unchanged: number;
  readonly services: readonly ServiceEffect[];
  /** Ascending by license plan: every plan of which units move, or which the change names. */
  readonly units: readonly UnitEffect[];
  readonly conflicts: readonly (Pick<Exclusion, 'a' | 'b' | 'blocks'> & { readonly users: number })[];
  readonly missingBases: readonly (Requirement & { readonly users: number })[];
  /** License plans of which the usage location forbids a service (F110); only groups find that out user by user. */
  readonly prohibited: readonly { readonly sku: SkuOrdinal; readonly users: number }[];
  /** Reasons other than units, conflicts and missing bases. */
  readonly refusals: readonly { readonly reason: Reason; readonly users: number }[];
}

/** One family of services and what becomes of it, with the services users have in it before and after. */
export interface ServiceEffect {
  readonly family: FamilyOrdinal;
  readonly result: FamilyResult;
  readonly users: number;
  readonly before: readonly PlanOrdinal[];
  readonly after: readonly PlanOrdinal[];
}

export interface UnitEffect {
  readonly sku: SkuOrdinal;
  /** Units that users take who do not hold the license plan by any path (F66). */
  readonly needed: number;
  readonly released: number;
  readonly free: number;
  /** Users who would go without. */
  readonly lacking: number;
}

/** Adds up the effect over classes of users. */
export class EffectTally {
  readonly #tenant: TenantAtRest;
  #users = 0;
  #unchanged = 0;
  readonly #services = new Map<
    string,
    { family: FamilyOrdinal; result: FamilyResult; users: number; before: Set<number>; after: Set<number> }
  >();
  readonly #units = new Map<SkuOrdinal, { needed: number; released: number }>();
  readonly #exclusions = new Map<Exclusion, number>();
  readonly #requirements = new Map<Requirement, number>();
  readonly #prohibited = new Map<SkuOrdinal, number>();
  readonly #refusals = new Map<string, { readonly reason: Reason; users: number }>();

  constructor(tenant: TenantAtRest) {
    this.#tenant = tenant;
  }

  addUsers(users: number, before: LicenseProfile, after: LicenseProfile): void {
    this.#users += users;
    if (before.ordinal === after.ordinal) this.#unchanged += users;
    const { families } = this.#tenant;
    this.#addServices(users, families.holdings(before), families.holdings(after));
    const { needs, releases } = unitsMoved(before, after.held);
    for (const sku of needs) this.#unitsOf(sku).needed += users;
    for (const sku of releases) this.#unitsOf(sku).released += users;
  }

  addViolations(users: number, { exclusions, requirements }: NewViolations): void {
    for (const rule of exclusions) this.#exclusions.set(rule, (this.#exclusions.get(rule) ?? 0) + users);
    for (const rule of requirements) this.#requirements.set(rule, (this.#requirements.get(rule) ?? 0) + users);
  }

  addProhibited(users: number, skus: readonly SkuOrdinal[]): void {
    for (const sku of skus) this.#prohibited.set(sku, (this.#prohibited.get(sku) ?? 0) + users);
  }

  /** The same reason several times counts a user once. */
  addRefusals(users: number, reasons: readonly Reason[]): void {
    const distinct = new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason]));
    for (const [key, reason] of distinct) {
      const known = this.#refusals.get(key) ?? { reason, users: 0 };
      known.users += users;
      this.#refusals.set(key, known);
    }
  }

  /** `named`: license plans the change speaks of, shown even if nobody needs a unit. */
  toEffect(named: readonly SkuOrdinal[]): Effect {
    for (const sku of named) this.#unitsOf(sku);
    const { ledger } = this.#tenant.state;
    return {
      users: this.#users,
      unchanged: this.#unchanged,
      services: [...this.#services.values()].map(({ before, after, ...rest }) => ({ ...rest, before: [...before], after: [...after] })),
      units: [...this.#units]
        .sort(([a], [b]) => a - b)
        .map(([sku, { needed, released }]) => {
          const free = ledger.free(sku);
          return { sku, needed, released, free, lacking: Math.max(0, needed - free) };
        }),
      conflicts: [...this.#exclusions].map(([{ a, b, blocks }, users]) => ({ a, b, blocks, users })),
      missingBases: [...this.#requirements].map(([rule, users]) => ({ ...rule, users })),
      prohibited: [...this.#prohibited].map(([sku, users]) => ({ sku, users })),
      refusals: [...this.#refusals.values()],
    };
  }

  #addServices(users: number, before: readonly FamilyHolding[], after: readonly FamilyHolding[]): void {
    const results = new Map(
      followPath([before, after], this.#tenant.families).changes.map((change) => [change.family, change.result] as const),
    );
    const old = new Map(before.map((holding) => [holding.family, holding.plans]));
    const now = new Map(after.map((holding) => [holding.family, holding.plans]));
    for (const family of new Set([...old.keys(), ...now.keys()])) {
      const result = results.get(family) ?? 'kept';
      const key = `${family} ${result}`;
      const known = this.#services.get(key) ?? { family, result, users: 0, before: new Set(), after: new Set() };
      this.#services.set(key, known);
      known.users += users;
      for (const plan of old.get(family) ?? []) known.before.add(plan);
      for (const plan of now.get(family) ?? []) known.after.add(plan);
    }
  }

  #unitsOf(sku: SkuOrdinal): { needed: number; released: number } {
    const known = this.#units.get(sku) ?? { needed: 0, released: 0 };
    this.#units.set(sku, known);
    return known;
  }
}
