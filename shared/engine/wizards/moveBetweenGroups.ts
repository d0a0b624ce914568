import { AppError } from '../../model/appError.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { AssignedLicense } from '../../model/graph.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../model/plannedStep.ts';
import type { MoveBetweenGroupsAnswers } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { selectUsers } from '../plan/userSelection.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { groupLicense, onGroup, presentGroup } from './changePlans.ts';
import { conflictsBetween, type MoveTarget, refusedMembers } from './moveRefusals.ts';
import { readPlanPair } from './successions.ts';

/** More waves than this are no plan any more that somebody carries out. */
export const MOST_WAVES = 200;

/** The two groups of a move, and who goes. */
export interface Move {
  readonly from: GroupState;
  readonly target: MoveTarget;
  /** To be made first; null for a group that exists. */
  readonly creates: { readonly id: string; readonly displayName: string; readonly licenses: readonly AssignedLicense[] } | null;
  /** Members whom Microsoft's script would have refused, ascending (F126). */
  readonly refused: readonly number[];
  /** Members who move, ascending. */
  readonly movers: readonly number[];
}

/** Throws AppError `notFound` for a group or license plan that is not there, `badInput` for a group whose members a rule decides. */
export function readMove(tenant: TenantAtRest, answers: MoveBetweenGroupsAnswers, catalog: CatalogBundle): Move {
  const from = assignedGroup(presentGroup(tenant, answers.from), 'from');
  const { target: found, creates } =
    answers.target === 'create' ? targetToMake(tenant, from, answers, catalog) : existingTarget(tenant, answers);
  const target = { ...found, excludes: conflictsBetween(tenant, from, found).length > 0 };
  const reasons = refusedMembers(tenant, from, target);
  const refused = answers.refused === 'leaveOut' ? [...new Set(reasons.flatMap(({ users }) => users))].sort((a, b) => a - b) : [];
  const leftOut = new Set(refused);
  const movers = [...tenant.state.membersOf(from)].filter((user) => !leftOut.has(user));
  return { from, target, creates, refused, movers };
}

/** Adds a wave to the new group, waits, takes it out of the old one, waits; a pilot first (CHG2018, F125). */
export function moveBetweenGroupsSteps(tenant: TenantAtRest, answers: MoveBetweenGroupsAnswers, catalog: CatalogBundle): PlannedStep[] {
  const move = readMove(tenant, answers, catalog);
  const waves = wavesOf(tenant, move, answers);
  return [...creation(move), ...waves.flatMap((wave, number) => waveSteps(tenant, move, wave, number))];
}

interface Wave {
  readonly pilot: boolean;
  readonly users: UserSelector;
}

/** Each wave is the next of those who are still only in the old group, so that a wave that was cut short is made up for by the next. */
export function wavesOf(tenant: TenantAtRest, move: Move, answers: MoveBetweenGroupsAnswers): readonly Wave[] {
  const { from, target, refused, movers } = move;
  const { state } = tenant;
  const leftOut: UserSelector[] = refused.length === 0 ? [] : [{ not: { ids: refused.map((user) => state.userId(user)) } }];
  const waiting: UserSelector = { and: [{ memberOf: from.id }, { not: { memberOf: target.id } }, ...leftOut] };
  const picked = answers.pilotBy === 'users' ? answers.pilotUsers : undefined;
  const pilot: UserSelector = picked === undefined ? { first: answers.pilot, of: waiting } : { and: [picked, waiting] };
  const pilots = pilotsOf(tenant, move, answers);
  const rest = Math.ceil((movers.length - pilots) / answers.wave);
  if (rest > MOST_WAVES) throw new AppError('badInput', { place: 'wave', expected: `at most ${MOST_WAVES} waves`, found: String(rest) });
  return [
    ...(pilots === 0 ? [] : [{ pilot: true, users: pilot }]),
    ...Array.from({ length: rest }, () => ({ pilot: false, users: { first: answers.wave, of: waiting } })),
  ];
}

/** How many of those who move are in the pilot. */
export function pilotsOf({ state }: TenantAtRest, { movers }: Move, { pilotBy, pilot, pilotUsers }: MoveBetweenGroupsAnswers): number {
  if (pilotBy === 'size' || pilotUsers === undefined) return Math.min(pilot, movers.length);
  const moving = new Set(movers);
  return selectUsers(state, pilotUsers, 0).filter((user) => moving.has(user)).length;
}

function waveSteps({ state }: TenantAtRest, { from, target, refused }: Move, { pilot, users }: Wave, number: number): PlannedStep[] {
  const values = { from: from.id, to: target.id, wave: number };
  const leftOut: UserSelector[] = refused.length === 0 ? [] : [{ not: { ids: refused.map((user) => state.userId(user)) } }];
  const arrived: UserSelector = { and: [{ memberOf: from.id }, { memberOf: target.id }, ...leftOut] };
  const added: StepReason = { code: pilot ? 'addPilot' : 'addWave', facts: ['F125', 'F126'], values };
  const both: StepReason = target.excludes
    ? { code: 'waitConflict', facts: ['F125', 'F108'], values }
    : { code: 'waitBoth', facts: ['F125', 'F66'], values };
  return [
    { step: { kind: 'addMembers', group: target.id, users, ...onPremises(target.synchronized) }, reason: added },
    { step: { kind: 'waitForProcessing', groups: [target.id] }, reason: both },
    {
      step: { kind: 'removeMembers', group: from.id, users: arrived, ...onPremises(from.synchronized) },
      reason: { code: pilot ? 'removePilot' : 'removeWave', facts: ['F99', 'F125'], values },
    },
    {
      step: { kind: 'waitForProcessing', groups: [from.id, target.id] },
      reason: { code: 'waitMoved', facts: ['F99', 'F126'], values },
    },
  ];
}

/** Members of a synchronized group change on-premises, and here with the next cycle (F103). */
function onPremises(synchronized: boolean): { onPremises?: true } {
  return synchronized ? { onPremises: true } : {};
}

function creation({ from, creates }: Move): PlannedStep[] {
  if (creates === null) return [];
  const { id, displayName, licenses } = creates;
  const values = { from: from.id, to: id };
  const group = { id, displayName, groupTypes: [], securityEnabled: true, mailEnabled: false };
  return [
    { step: { kind: 'createGroup', group }, reason: { code: 'createGroup', facts: ['F59'], values } },
    onGroup(id, { add: licenses }, { code: 'licenseGroup', facts: ['F76', 'F121'], values }),
  ];
}

function existingTarget(tenant: TenantAtRest, { to = '' }: MoveBetweenGroupsAnswers): Pick<Move, 'target' | 'creates'> {
  const group = assignedGroup(presentGroup(tenant, to), 'to');
  const { id, licenses, synchronized } = group;
  return { target: { id, licenses, synchronized, excludes: false, group }, creates: null };
}

/** A group like the old one, with another license plan in the place of one of its own. */
function targetToMake(
  tenant: TenantAtRest,
  from: GroupState,
  { newGroup, switches }: MoveBetweenGroupsAnswers,
  catalog: CatalogBundle,
): Pick<Move, 'target' | 'creates'> {
  if (newGroup === undefined) throw new AppError('badInput', { place: 'newGroup', expected: 'a name and license plans' });
  const { state } = tenant;
  const { tables } = state.context;
  const pair = readPlanPair(tables, { from: newGroup.replaces, to: newGroup.licensePlan }, switches, catalog);
  const replaced = groupLicense(tenant, from, pair);
  const taken = from.licenses.filter(({ sku }) => sku !== pair.from && sku !== pair.to);
  const licenses = [...taken, { sku: pair.to, options: tables.options(replaced.disabledPlans) }].sort((a, b) => a.sku - b.sku);
  const id = freeId(tenant, newGroup.displayName);
  const wanted = licenses.map(({ sku, options }) => ({ skuId: tables.skus[sku]!.skuId, disabledPlans: tables.disabledPlans(options) }));
  return {
    target: { id, licenses, synchronized: false, excludes: false, group: null },
    creates: { id, displayName: newGroup.displayName, licenses: wanted },
  };
}

/** The id a new group has in the plan: the service gives it another one. */
function freeId({ state }: TenantAtRest, displayName: string): string {
  const letters = displayName.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const base = `new-${letters.replaceAll(/^-+|-+$/g, '') || 'group'}`;
  let id = base;
  for (let number = 2; state.presentGroup(id) !== undefined; number++) id = `${base}-${number}`;
  return id;
}

function assignedGroup(group: GroupState, place: string): GroupState {
  if (!group.dynamic) return group;
  throw new AppError('badInput', { place, expected: 'a group whose members somebody decides', found: 'a group with a membership rule' });
}
