import type { RulePack } from '../../model/catalog.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import { Bitset } from '../columns/bitset.ts';
import type { PlanOrdinal, TenantTables } from './tenantTables.ts';

/** Two services that exclude each other, `a` < `b` by id. `blocks` false: only worth a warning under these settings. */
export interface Exclusion {
  readonly a: PlanOrdinal;
  readonly b: PlanOrdinal;
  readonly blocks: boolean;
  /** Sources disagree on it (F132); never in `classic`, where it was undisputed. */
  readonly disputed: boolean;
}

/** A service and the services of which it needs one. */
export interface Requirement {
  readonly plan: PlanOrdinal;
  readonly anyOf: readonly PlanOrdinal[];
  readonly blocks: boolean;
}

/** A rule pack as the settings read it, over the plan ordinals of one tenant. */
export interface CompiledRules {
  readonly exclusions: readonly Exclusion[];
  readonly requirements: readonly Requirement[];
  /** Services barred by usage location, by upper-case country code (F218). */
  readonly barredPlans: ReadonlyMap<string, Bitset>;
}

/** simulation.md section 2: which rules block is a matter of era and settings. */
export function compileRules(pack: RulePack, settings: RehearsalSettings, tables: TenantTables): CompiledRules {
  return {
    exclusions: compileExclusions(pack, settings, tables),
    requirements: compileRequirements(pack, settings, tables),
    barredPlans: compileBarredPlans(pack, tables),
  };
}

/** F214: `classic` blocks on every row; later eras leave out legacy rows and treat disputed ones as the setting says. */
function compileExclusions(pack: RulePack, settings: RehearsalSettings, tables: TenantTables): Exclusion[] {
  return pack.exclusions.flatMap((rule) => {
    if (settings.era !== 'classic' && rule.ruleset === 'legacy') return [];
    const pair = [tables.plan(rule.a), tables.plan(rule.b)];
    const [a, b] = pair;
    if (a === undefined || b === undefined) return [];
    const disputed = rule.ruleset === 'disputed' && settings.era !== 'classic';
    const blocks = !disputed || settings.disputedExclusions === 'block';
    return [{ a: Math.min(a, b), b: Math.max(a, b), blocks, disputed }];
  });
}

/** A plan with a documented or reported row blocks; one with inferred rows only does as `inferredRules` says. */
function compileRequirements(pack: RulePack, settings: RehearsalSettings, tables: TenantTables): Requirement[] {
  return pack.requirements.flatMap((rule) => {
    const plan = tables.plan(rule.servicePlanId);
    const inferred = rule.anyOf.every((alternative) => alternative.confidence === 'inferred');
    if (plan === undefined || (inferred && settings.inferredRules === 'off')) return [];
    const anyOf = rule.anyOf.flatMap((alternative) => tables.plan(alternative.servicePlanId) ?? []);
    return [{ plan, anyOf, blocks: !inferred || settings.inferredRules === 'block' }];
  });
}

function compileBarredPlans(pack: RulePack, tables: TenantTables): Map<string, Bitset> {
  const barred = new Map<string, Bitset>();
  for (const { countryCode, servicePlanId } of pack.locations) {
    const plan = servicePlanId === null ? undefined : tables.plan(servicePlanId);
    if (plan === undefined || countryCode === '*') continue;
    const country = countryCode.toUpperCase();
    const plans = barred.get(country) ?? new Bitset(tables.planIds.length);
    plans.add(plan);
    barred.set(country, plans);
  }
  return barred;
}

/** Exclusions of which both services are enabled. */
export function violatedExclusions(enabled: Bitset, rules: CompiledRules): Exclusion[] {
  return rules.exclusions.filter(({ a, b }) => enabled.has(a) && enabled.has(b));
}

/** Requirements whose service is enabled and none of its alternatives. */
export function violatedRequirements(enabled: Bitset, rules: CompiledRules): Requirement[] {
  return rules.requirements.filter(({ plan, anyOf }) => enabled.has(plan) && !anyOf.some((base) => enabled.has(base)));
}
