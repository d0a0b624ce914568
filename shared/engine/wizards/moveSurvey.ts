import type { CatalogBundle } from '../../model/catalog.ts';
import type { MoveBetweenGroupsAnswers } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import type { Exclusion } from '../licensing/compiledRules.ts';
import { type Move, pilotsOf, readMove, wavesOf } from './moveBetweenGroups.ts';
import { conflictsBetween, moved, type RefusedMembers, refusedMembers } from './moveRefusals.ts';
import { type SuccessionSurvey, surveySuccession } from './successionSurvey.ts';
import { readPlanPair } from './successions.ts';
import type { Swap } from './swapEffect.ts';

export interface MoveSurvey {
  readonly members: number;
  readonly movers: number;
  readonly pilots: number;
  readonly waves: number;
  readonly refusals: readonly RefusedMembers[];
  readonly conflicts: readonly Exclusion[];
  readonly synchronized: { readonly from: boolean; readonly to: boolean };
  /** Of a group that is yet to be made; null for one that exists. */
  readonly succession: SuccessionSurvey | null;
  readonly swap: Swap;
}

/** Throws as `readMove`. */
export function surveyMove(tenant: TenantAtRest, answers: MoveBetweenGroupsAnswers, catalog: CatalogBundle): MoveSurvey {
  const move = readMove(tenant, answers, catalog);
  const { from, target, movers } = move;
  const named = [...new Set([...from.licenses, ...target.licenses].map(({ sku }) => sku))];
  return {
    members: tenant.state.membersOf(from).length,
    movers: movers.length,
    pilots: pilotsOf(tenant, move, answers),
    waves: wavesOf(tenant, move, answers).length,
    refusals: refusedMembers(tenant, from, target),
    conflicts: conflictsBetween(tenant, from, target),
    synchronized: { from: from.synchronized, to: target.synchronized },
    succession: successionOf(tenant, move, answers, catalog),
    swap: { users: movers, rewrite: moved(from, target), named, group: from },
  };
}

function successionOf(
  tenant: TenantAtRest,
  { from, creates }: Move,
  { newGroup, switches }: MoveBetweenGroupsAnswers,
  catalog: CatalogBundle,
) {
  if (creates === null || newGroup === undefined) return null;
  const ids = { from: newGroup.replaces, to: newGroup.licensePlan };
  const pair = readPlanPair(tenant.state.context.tables, ids, switches, catalog);
  const old = from.licenses.find(({ sku }) => sku === pair.from);
  const present = from.licenses.find(({ sku }) => sku === pair.to)?.options ?? null;
  return old === undefined ? null : surveySuccession(pair, [{ options: old.options, present, users: tenant.state.membersOf(from).length }]);
}
