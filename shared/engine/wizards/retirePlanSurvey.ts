import type { SkuOrdinal } from '../../model/brand.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { RetirePlanAnswers } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { holdersOf, type PlanHolders, replacementOf } from './retirePlan.ts';
import { type SuccessionSurvey, type SwitchedOff, surveySuccession } from './successionSurvey.ts';
import { findPlan, type PlanPair } from './successions.ts';
import { type Rewrite, type Swap, swapped } from './swapEffect.ts';

export interface RetirePlanSurvey {
  readonly sku: SkuOrdinal;
  readonly holders: PlanHolders;
  /** Null without a replacement. */
  readonly succession: SuccessionSurvey | null;
  readonly swap: Swap;
}

/** Throws AppError `notFound`. */
export function surveyRetirement(tenant: TenantAtRest, answers: RetirePlanAnswers, catalog: CatalogBundle): RetirePlanSurvey {
  const { state } = tenant;
  const { sku } = findPlan(state.context.tables, answers.plan);
  const holders = holdersOf(tenant, sku);
  const pair = replacementOf(tenant, answers, catalog);
  const users = [...holders.directOnly, ...holders.inheritedOnly, ...holders.both].sort((a, b) => a - b);
  return {
    sku,
    holders,
    succession: pair === null ? null : surveySuccession(pair, switchedOff(state, users, pair)),
    swap: { users, rewrite: retired(state, sku, pair), named: pair === null ? [sku] : [sku, pair.to], group: null },
  };
}

/** A direct license beside an inherited one is taken away first, and nothing takes its place. */
function retired({ context: { tables } }: RehearsalState, sku: SkuOrdinal, pair: PlanPair | null): Rewrite {
  return (entries) => {
    const own = entries.filter((entry) => entry.sku === sku);
    const inherited = own.some(({ source }) => source !== DIRECT);
    let now = entries;
    for (const { source, options } of own) {
      const present = entries.find((entry) => entry.source === source && entry.sku === pair?.to)?.options ?? null;
      const gone = pair === null || (source === DIRECT && inherited);
      now = swapped(now, source, sku, gone ? null : { sku: pair.to, options: tables.options(pair.disabledPlans(options, present)) });
    }
    return now;
  };
}

/** Today's switched-off services by source; a user with two sources is counted by the first that stays. */
function switchedOff(state: RehearsalState, users: readonly number[], pair: PlanPair): SwitchedOff[] {
  const sets = new Map<string, { readonly options: number; readonly present: number | null; users: number }>();
  for (const user of users) {
    const { held } = state.profile(user);
    const entry = held.findLast(({ sku }) => sku === pair.from);
    if (entry === undefined) continue;
    const present = held.find(({ sku, source }) => sku === pair.to && source === entry.source)?.options ?? null;
    const key = `${entry.options} ${present}`;
    const set = sets.get(key) ?? { options: entry.options, present, users: 0 };
    sets.set(key, set);
    set.users++;
  }
  return [...sets.values()];
}
