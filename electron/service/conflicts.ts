import { Bitset } from '../../shared/engine/columns/bitset.ts';
import { type CompiledRules, violatedExclusions, violatedRequirements } from '../../shared/engine/licensing/compiledRules.ts';
import { DIRECT, enabledPlans, type LicenseProfile, type ProfileEntry } from '../../shared/engine/licensing/profileTable.ts';
import type { Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';

/** A service, and the assignment that switches it on. */
export interface ServiceOrigin {
  readonly servicePlanId: string;
  readonly skuId: string;
  /** null is a direct assignment. */
  readonly groupId: string | null;
}

/** What stands in the way of a group's licenses on one user, by name: the pair that clashes, or the base that is missing. */
export type Conflict =
  | { readonly kind: 'exclusive'; readonly wanted: ServiceOrigin; readonly other: ServiceOrigin }
  | { readonly kind: 'missingBase'; readonly wanted: ServiceOrigin; readonly anyOf: readonly string[] };

/** Finds conflicts behind the error entries of an end profile, by the same rules as the rehearsal. */
export class ConflictFinder {
  readonly #rules: CompiledRules;
  readonly #tables: Rehearsal['tables'];

  constructor({ tables, rules }: Rehearsal) {
    this.#tables = tables;
    this.#rules = rules;
  }

  /**
   * What the group wants beside what the user holds from elsewhere, as processing judges it (simulation.md section 5). What it no longer
   * wants is kept as `ActiveWithError` and left out.
   */
  of(end: LicenseProfile, source: number): Conflict[] {
    const own = end.entries.filter((entry) => entry.source === source && (entry.state === 'Error' || entry.state === 'Active'));
    const others = end.held.filter((entry) => entry.source !== source);
    const candidate = [...own, ...others];
    const enabled = enabledPlans(candidate, this.#tables);
    const origin = (plan: number): ServiceOrigin | null => this.#origin(plan, candidate);
    const isNew = (...plans: readonly number[]): boolean => !plans.every((plan) => end.enabled.has(plan));

    const exclusive = violatedExclusions(enabled, this.#rules)
      .filter(({ a, b, blocks }) => blocks && isNew(a, b))
      .flatMap(({ a, b }): Conflict[] => {
        const ownPlans = this.#plansOf(own);
        const [wanted, other] = ownPlans.has(a) ? [origin(a), origin(b)] : [origin(b), origin(a)];
        return wanted === null || other === null ? [] : [{ kind: 'exclusive', wanted, other }];
      });
    const missing = violatedRequirements(enabled, this.#rules)
      .filter(({ plan, blocks, anyOf }) => blocks && (isNew(plan) || anyOf.some((base) => end.enabled.has(base))))
      .flatMap(({ plan, anyOf }): Conflict[] => {
        const wanted = origin(plan);
        return wanted === null ? [] : [{ kind: 'missingBase', wanted, anyOf: anyOf.map((base) => this.#tables.planIds[base]!) }];
      });
    return [...exclusive, ...missing];
  }

  #plansOf(entries: readonly ProfileEntry[]): Bitset {
    return entries.length === 0 ? new Bitset(this.#tables.planIds.length) : enabledPlans(entries, this.#tables);
  }

  #origin(plan: number, candidate: readonly ProfileEntry[]): ServiceOrigin | null {
    const entry = candidate.find(({ sku, options }) => this.#tables.enabledPlans(sku, options).has(plan));
    if (entry === undefined) return null;
    return {
      servicePlanId: this.#tables.planIds[plan]!,
      skuId: this.#tables.skus[entry.sku]!.skuId,
      groupId: entry.source === DIRECT ? null : this.#tables.groupIds[entry.source]!,
    };
  }
}
