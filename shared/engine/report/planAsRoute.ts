import type { PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import type { NO_ROUTES } from '../../model/report.ts';
import type { RouteKind, RouteRequest } from '../../model/routes.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** A plan read as one change from a license plan to another: what to compare it with, and which of the known routes it takes. */
export interface PlanAsRoute {
  readonly request: RouteRequest;
  readonly own: RouteKind | null;
}

export type NoRoute = (typeof NO_ROUTES)[number];

type LicenseStep = Extract<PlanStep, { kind: 'assignLicense' }>;

/**
 * Reads a plan as a change of license plans: the licenses of one group are changed, or members move from one group to another, or direct
 * licenses are. Steps beside it, such as putting a few users right first, do not count. Else says why it is none.
 */
export function planAsRoute(rehearsal: Rehearsal): PlanAsRoute | NoRoute {
  const steps = rehearsal.plan.steps.filter((step) => step.kind === 'assignLicense');
  const ofGroups = groupSwaps(steps);
  if (ofGroups.length > 0) return onlyOne(ofGroups);
  const moves = memberMoves(rehearsal);
  if (moves.length > 0) return onlyOne(moves);
  return directSwap(rehearsal, steps);
}

function onlyOne(found: readonly PlanAsRoute[]): PlanAsRoute | NoRoute {
  const [first] = found;
  if (first === undefined) return 'noSwap';
  if (found.length === 1) return first;
  const alike = found.every(({ request }) => request.from === first.request.from && request.to === first.request.to);
  return alike ? 'severalCrowds' : 'severalSwaps';
}

interface Swap {
  readonly from: string;
  readonly to: string;
  readonly own: RouteKind;
}

/** One license plan that goes and one that comes; which of them first. */
function swapOf(steps: readonly LicenseStep[]): Swap | null {
  const added = new Set(steps.flatMap((step) => step.addLicenses.map(({ skuId }) => skuId)));
  const removed = new Set(steps.flatMap((step) => step.removeLicenses));
  const [to] = added;
  const [from] = removed;
  if (added.size !== 1 || removed.size !== 1 || to === undefined || from === undefined || from === to) return null;
  if (steps.every((step) => step.addLicenses.length > 0 && step.removeLicenses.length > 0)) return { from, to, own: 'oneSave' };
  const firstAdded = steps.findIndex((step) => step.addLicenses.length > 0);
  const firstRemoved = steps.findIndex((step) => step.removeLicenses.length > 0);
  return { from, to, own: firstAdded < firstRemoved ? 'addFirst' : 'removeFirst' };
}

function groupSwaps(steps: readonly LicenseStep[]): PlanAsRoute[] {
  const ofGroups = Map.groupBy(
    steps.filter((step) => 'group' in step.target),
    (step) => ('group' in step.target ? step.target.group : ''),
  );
  return [...ofGroups].flatMap(([group, own]) => {
    const swap = swapOf(own);
    return swap === null ? [] : [{ request: { from: swap.from, to: swap.to, who: { group } }, own: swap.own }];
  });
}

/** Members who leave one group for another that gives something else. */
function memberMoves({ plan, groups, tables }: Rehearsal): PlanAsRoute[] {
  const added = plan.steps.filter((step) => step.kind === 'addMembers');
  const left = plan.steps.filter((step) => step.kind === 'removeMembers');
  const [source, ...otherSources] = new Set(left.map(({ group }) => group));
  const [target, ...otherTargets] = new Set(added.map(({ group }) => group));
  const [joining] = added;
  if (source === undefined || target === undefined || otherSources.length + otherTargets.length > 0 || joining === undefined) return [];
  const find = (id: string): GroupState | undefined => groups.find((group) => group.id === id);
  const skuIds = (group: GroupState | undefined): string[] => group?.licenses.flatMap(({ sku }) => tables.skus[sku]?.skuId ?? []) ?? [];
  const before = skuIds(find(source));
  const after = skuIds(find(target));
  const [from, ...otherFrom] = before.filter((skuId) => !after.includes(skuId));
  const [to, ...otherTo] = after.filter((skuId) => !before.includes(skuId));
  if (from === undefined || to === undefined || otherFrom.length + otherTo.length > 0) return [];
  const isNew = plan.steps.some((step) => step.kind === 'createGroup' && step.group.id === target);
  const users: UserSelector = added.length === 1 ? joining.users : { memberOf: source };
  const who = isMemberOf(users, source) || added.length > 1 ? { users: { memberOf: source } } : { users };
  const request: RouteRequest = { from, to, who, ...(isNew ? {} : { targetGroup: target }) };
  return [{ request, own: added.length > 1 ? 'waves' : 'twoGroups' }];
}

function isMemberOf(selector: UserSelector, group: string): boolean {
  return 'memberOf' in selector && selector.memberOf === group;
}

function directSwap({ log, plan, snapshot }: Rehearsal, steps: readonly LicenseStep[]): PlanAsRoute | NoRoute {
  const direct = steps.filter((step) => 'users' in step.target);
  const swap = swapOf(direct);
  if (swap === null) return isAnySwap(steps) ? 'severalSwaps' : 'noSwap';
  const selectors = direct.flatMap((step) => ('users' in step.target ? [step.target.users] : []));
  const distinct = new Map(selectors.map((selector) => [JSON.stringify(selector), selector]));
  const [only] = distinct.values();
  if (distinct.size === 1 && only !== undefined) return { request: { ...pair(swap), who: { users: only } }, own: swap.own };
  const called = new Set<number>();
  const kinds = [kindCode('userLicensesSet'), kindCode('callRefused')];
  for (let row = 0; row < log.length; row++) {
    const user = log.user[row] ?? -1;
    if (user >= 0 && kinds.includes(log.kind[row] ?? -1) && plan.steps[log.step[row] ?? -1]?.kind === 'assignLicense') called.add(user);
  }
  const ids = [...called].sort((a, b) => a - b).flatMap((user) => snapshot.users.ids.get(user) ?? []);
  return { request: { ...pair(swap), who: { users: { ids } } }, own: swap.own };
}

/** A license plan goes that does not come back from elsewhere, and another one comes. */
function isAnySwap(steps: readonly LicenseStep[]): boolean {
  const added = new Set(steps.flatMap((step) => step.addLicenses.map(({ skuId }) => skuId)));
  const removed = new Set(steps.flatMap((step) => step.removeLicenses));
  return [...added].some((skuId) => !removed.has(skuId)) && [...removed].some((skuId) => !added.has(skuId));
}

function pair({ from, to }: Swap): Pick<RouteRequest, 'from' | 'to'> {
  return { from, to };
}
