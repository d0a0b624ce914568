import type { RulePack } from '../../../shared/model/catalog.ts';
import type { ServicePlanId } from '../../../shared/model/graph.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';

/** The rules of simulation.md section 2 that can refuse something under the settings of this rehearsal. */
export interface BlockingRules {
  readonly exclusions: readonly { readonly a: ServicePlanId; readonly b: ServicePlanId }[];
  /** Plan -> its alternatives, any one of which satisfies. */
  readonly requirements: ReadonlyMap<ServicePlanId, ReadonlySet<ServicePlanId>>;
  /** Country in upper case -> the plans it bars. */
  readonly barredPlans: ReadonlyMap<string, ReadonlySet<ServicePlanId>>;
}

export function selectBlockingRules(pack: RulePack, settings: RehearsalSettings): BlockingRules {
  return {
    exclusions: pack.exclusions.filter((rule) => exclusionBlocks(rule.ruleset, settings)),
    requirements: selectRequirements(pack, settings),
    barredPlans: selectBarredPlans(pack),
  };
}

/** The table of section 2: the setting `disputedExclusions` speaks of the eras after classic only. */
function exclusionBlocks(ruleset: 'both' | 'legacy' | 'disputed', settings: RehearsalSettings): boolean {
  if (settings.era === 'classic') return true;
  return ruleset === 'both' || (ruleset === 'disputed' && settings.disputedExclusions === 'block');
}

/** F214: rows of one plan are alternatives. Blocks with a documented or reported row, else as `inferredRules` says. */
function selectRequirements(pack: RulePack, settings: RehearsalSettings): Map<ServicePlanId, Set<ServicePlanId>> {
  const alternatives = new Map<ServicePlanId, Set<ServicePlanId>>();
  const blocking = new Set<ServicePlanId>();
  for (const { servicePlanId, anyOf } of pack.requirements) {
    const bases = alternatives.get(servicePlanId) ?? new Set();
    alternatives.set(servicePlanId, bases);
    for (const row of anyOf) {
      bases.add(row.servicePlanId);
      if (row.confidence !== 'inferred' || settings.inferredRules === 'block') blocking.add(servicePlanId);
    }
  }
  return new Map([...alternatives].filter(([plan]) => blocking.has(plan)));
}

/** F218: a remark for every country (`*`) and a row that names no plan bar nothing. */
function selectBarredPlans(pack: RulePack): Map<string, Set<ServicePlanId>> {
  const barred = new Map<string, Set<ServicePlanId>>();
  for (const { countryCode, servicePlanId } of pack.locations) {
    if (countryCode === '*' || servicePlanId === null) continue;
    const country = countryCode.toUpperCase();
    barred.set(country, (barred.get(country) ?? new Set()).add(servicePlanId));
  }
  return barred;
}
