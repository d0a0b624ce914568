import type { AssignedLicense } from '../../../model/graph.ts';
import type { PlanStep, UserSelector } from '../../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../../model/plannedStep.ts';
import type { RouteObstacle } from '../../../model/routes.ts';
import type { GroupState } from '../../rehearsal/groupState.ts';
import { licenseStep, licensesOf, newLicense, type RouteContext, waitStep } from './routeContext.ts';
import { obstacles } from './routeCrowd.ts';

/** A move of members from one group to another. */
interface Move {
  readonly source: GroupState;
  readonly targetId: string;
  /** Makes the target what it has to be. */
  readonly setUp: readonly PlannedStep[];
  /** Who is moved; the selector is asked again at each step. */
  readonly users: UserSelector;
}

/** Everybody at once: into the target group, wait, out of the source group (F125). */
export function twoGroupsRoute(context: RouteContext, source: GroupState): readonly PlannedStep[] | RouteObstacle {
  const move = planMove(context, source);
  if ('code' in move) return move;
  return [...move.setUp, ...moveSteps(move, move.users, 'addToTarget')];
}

/** A few first, then the others in waves: a fault meets a few, and both license plans are needed at once for one wave only. */
export function wavesRoute(context: RouteContext, source: GroupState, people: number): readonly PlannedStep[] | RouteObstacle {
  if (people < 2) return obstacles.tooFewForWaves;
  const move = planMove(context, source);
  if ('code' in move) return move;
  const { pilot, wave } = waveSizes(context.request, people);
  const waves = Math.ceil((people - pilot) / wave);
  const first = (size: number): UserSelector => ({ first: size, of: move.users });
  return [
    ...move.setUp,
    ...moveSteps(move, first(pilot), 'addPilot'),
    ...Array.from({ length: waves }, () => moveSteps(move, first(wave), 'addWave')).flat(),
  ];
}

const LARGEST_PILOT = 10;
const SMALLEST_WAVE = 10;
const USUAL_WAVES = 4;

/** A tenth for the pilot, ten at most; then four waves, of ten users at least. */
export function waveSizes({ pilot, wave }: { readonly pilot?: number | undefined; readonly wave?: number | undefined }, people: number) {
  const first = Math.min(pilot ?? Math.min(LARGEST_PILOT, Math.ceil(people / 10)), people - 1);
  return { pilot: first, wave: wave ?? Math.max(SMALLEST_WAVE, Math.ceil((people - first) / USUAL_WAVES)) };
}

function planMove(context: RouteContext, source: GroupState): Move | RouteObstacle {
  if (source.dynamic) return obstacles.dynamicGroup;
  const target = findTarget(context, source);
  if ('code' in target) return target;
  return { source, users: usersToMove(context, source), ...target };
}

function usersToMove({ request: { who } }: RouteContext, source: GroupState): UserSelector {
  const members: UserSelector = { memberOf: source.id };
  return 'users' in who ? { and: [who.users, members] } : members;
}

/** The target gives the new license plan and all else that the source gives: whoever leaves the source loses nothing by it. */
function findTarget(context: RouteContext, source: GroupState): Pick<Move, 'targetId' | 'setUp'> | RouteObstacle {
  const { skus, request, state, nameOf } = context;
  const present = licensesOf(context, source);
  const others = present.filter(({ skuId }) => skuId !== skus.from.skuId && skuId !== skus.to.skuId);
  const wanted: AssignedLicense[] = [newLicense(context, present), ...others];
  if (request.targetGroup === undefined) {
    const targetId = freeGroupId(context);
    const displayName = `${source.displayName} (${nameOf(skus.to)})`;
    const create: PlanStep = { kind: 'createGroup', group: { id: targetId, displayName, groupTypes: [], securityEnabled: true } };
    return {
      targetId,
      setUp: [{ step: create, reason: reasons.createTarget }, licenseStep({ group: targetId }, wanted, [], reasons.licenseTarget)],
    };
  }
  const target = state.presentGroup(request.targetGroup);
  if (target === undefined || target === source || target.dynamic || target.synchronized || !target.licensable)
    return obstacles.unfitTarget;
  const given = new Set(licensesOf(context, target).map(({ skuId }) => skuId));
  const missing = wanted.filter(({ skuId }) => !given.has(skuId));
  const setUp = missing.length === 0 ? [] : [licenseStep({ group: target.id }, missing, [], reasons.licenseTarget)];
  return { targetId: target.id, setUp };
}

/** The group does not exist yet, so the service has no id for it: one that says what it is for. */
function freeGroupId({ skus, state }: RouteContext): string {
  const base = `new-group-${skus.to.skuPartNumber.toLowerCase().replaceAll('_', '-')}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (state.context.tables.group(id) === undefined) return id;
  }
}

function moveSteps({ source, targetId }: Move, users: UserSelector, code: 'addToTarget' | 'addPilot' | 'addWave'): PlannedStep[] {
  const arrived: UserSelector = { and: [{ memberOf: targetId }, { memberOf: source.id }] };
  const leave: PlanStep = { kind: 'removeMembers', group: source.id, users: arrived };
  return [
    { step: { kind: 'addMembers', group: targetId, users }, reason: reasons[code] },
    waitStep([targetId], reasons.waitTarget),
    { step: source.synchronized ? { ...leave, onPremises: true } : leave, reason: reasons.leaveSource },
    waitStep([source.id, targetId], reasons.waitBoth),
  ];
}

const reasons = {
  createTarget: { code: 'createTarget', facts: ['F125'] },
  licenseTarget: { code: 'licenseTarget', facts: ['F79', 'F121'] },
  addToTarget: { code: 'addToTarget', facts: ['F125'] },
  addPilot: { code: 'addPilot', facts: ['F125'] },
  addWave: { code: 'addWave', facts: ['F125', 'F126'] },
  waitTarget: { code: 'waitTarget', facts: ['F126'] },
  leaveSource: { code: 'leaveSource', facts: ['F125'] },
  waitBoth: { code: 'waitBoth', facts: ['F126'] },
} as const satisfies Record<string, StepReason>;
