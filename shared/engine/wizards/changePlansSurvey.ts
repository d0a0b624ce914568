import type { CatalogBundle } from '../../model/catalog.ts';
import type { ChangePlansAnswers } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import { selectUsers } from '../plan/userSelection.ts';
import { groupLicense, presentGroup } from './changePlans.ts';
import { directOptions, directSets } from './directSets.ts';
import { findLeftovers, type Leftovers } from './leftovers.ts';
import { type SuccessionSurvey, surveySuccession } from './successionSurvey.ts';
import { type PlanPair, readPlanPair } from './successions.ts';
import { type Rewrite, type Swap, swapped } from './swapEffect.ts';

/** What can be known of a change of license plans before any step is written. */
export interface ChangePlansSurvey extends SuccessionSurvey {
  /** Users meant, or members of the group. */
  readonly users: number;
  /** Of those, how many change: they hold the old license plan by the path that is changed. */
  readonly changing: number;
  /** Different sets of services switched off today, each of which gets a step of its own. */
  readonly sets: number;
  /** Members of the group who hold the old license plan directly as well; null where users are changed. */
  readonly leftovers: Leftovers | null;
  /** Of users: those who inherit the old license plan from a group as well, which no direct change takes away. Ascending. */
  readonly inheriting: readonly number[];
  readonly swap: Swap;
}

/** Throws AppError `notFound`. */
export function surveyChangePlans(tenant: TenantAtRest, answers: ChangePlansAnswers, catalog: CatalogBundle): ChangePlansSurvey {
  const pair = readPlanPair(tenant.state.context.tables, answers, answers.switches, catalog);
  return answers.who === 'group' ? surveyGroup(tenant, answers, pair) : surveyUsers(tenant, answers, pair);
}

function surveyUsers(tenant: TenantAtRest, { users: selector = { ids: [] } }: ChangePlansAnswers, pair: PlanPair): ChangePlansSurvey {
  const { state } = tenant;
  const { tables } = state.context;
  const users = selectUsers(state, selector, 0);
  const sets = directSets(tenant, users, pair.from, pair.to);
  const rewrite: Rewrite = (entries, { profile }) => {
    const options = directOptions(profile, pair.from);
    if (options === null) return entries;
    const disabledPlans = pair.disabledPlans(options, directOptions(profile, pair.to));
    return swapped(entries, DIRECT, pair.from, { sku: pair.to, options: tables.options(disabledPlans) });
  };
  const changing = sets.flatMap((set) => set.users).sort((a, b) => a - b);
  return {
    ...surveySuccession(
      pair,
      sets.map((set) => ({ ...set, users: set.users.length })),
    ),
    users: users.length,
    changing: changing.length,
    sets: new Set(sets.map(({ options, present }) => pair.disabledPlans(options, present).join())).size,
    leftovers: null,
    inheriting: changing.filter((user) => inherits(state.profile(user), pair)),
    swap: { users: changing, rewrite, named: [pair.from, pair.to], group: null },
  };
}

function inherits({ held }: LicenseProfile, { from }: PlanPair): boolean {
  return held.some(({ sku, source }) => sku === from && source !== DIRECT);
}

function surveyGroup(
  tenant: TenantAtRest,
  { group: groupId = '', leftovers: choice }: ChangePlansAnswers,
  pair: PlanPair,
): ChangePlansSurvey {
  const { state } = tenant;
  const { tables } = state.context;
  const group = presentGroup(tenant, groupId);
  const members = state.membersOf(group);
  const license = groupLicense(tenant, group, pair);
  const options = tables.options(license.disabledPlans);
  const leftovers = findLeftovers(tenant, members, pair.from);
  const removed = new Set(choice === 'keep' ? [] : choice === 'removeAll' ? [...leftovers.safe, ...leftovers.more] : leftovers.safe);
  const dropsDirect = new Set([...removed].map((user) => state.profile(user).ordinal));
  const rewrite: Rewrite = (entries, users) => {
    if (!users.inherits(group)) return entries;
    const rest = dropsDirect.has(users.profile.ordinal) ? swapped(entries, DIRECT, pair.from, null) : entries;
    return swapped(rest, group.ordinal, pair.from, { sku: pair.to, options });
  };
  const present = group.licenses.find(({ sku }) => sku === pair.to)?.options ?? null;
  const old = group.licenses.find(({ sku }) => sku === pair.from);
  return {
    ...surveySuccession(pair, old === undefined ? [] : [{ options: old.options, present, users: members.length }]),
    users: members.length,
    changing: members.length,
    sets: 1,
    leftovers,
    inheriting: [],
    swap: { users: [...members], rewrite, named: [pair.from, pair.to], group },
  };
}
