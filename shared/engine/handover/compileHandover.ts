import type { HandoverAction, HandoverCheck, HandoverWave, Irreversible, ManualTask } from '../../model/handover.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { ActionReader, type ActionSource } from './actions.ts';
import { isImpossible } from './attributeChange.ts';
import { checksAt } from './checks.ts';
import { type Concerned, concernedIn } from './concerned.ts';
import { type RollbackStep, rollbackOf } from './rollback.ts';
import { leastScopes, ROLE_GROUP_SCOPE, scopesFor } from './scopes.ts';
import { seatChecksAt } from './seatChecks.ts';
import { usersOfSteps } from './stepUsers.ts';
import { TenantWalk } from './tenantWalk.ts';
import { DEFAULT_WAITS, type WaitSettings, waitAction } from './waits.ts';
import { type WaveRows, wavesOf } from './waves.ts';

/** A finished rehearsal as what is to be done for real. What grows with the tenant is made when it is asked for, line by line. */
export interface CompiledHandover {
  readonly waves: readonly HandoverWave[];
  readonly requests: number;
  readonly tasks: readonly CompiledTask[];
  readonly irreversible: readonly { readonly why: Irreversible; readonly requests: number }[];
  /** Zero-based indexes of steps of which the service would refuse a call, or that no request can do. */
  readonly refusedSteps: readonly number[];
  readonly scopes: readonly string[];
  /** In the order they are to be done; `wave` from 1. */
  actions(wave: number): Iterable<HandoverAction>;
  /** `boundary` from 0 to the number of waves. */
  checks(boundary: number): Iterable<HandoverCheck>;
  /** What takes a wave back, in the order that is to be done in. */
  rollback(wave: number): Iterable<RollbackStep>;
}

export interface CompiledTask {
  readonly actionId: string;
  /** From 1. */
  readonly wave: number;
  readonly step: number;
  readonly task: ManualTask;
}

export interface CompileOptions {
  /** A few letters and digits that no other package has: they make the mail nicknames of new groups unique. */
  readonly mark: string;
  readonly waits?: WaitSettings;
}

export function compileHandover(rehearsal: Rehearsal, { mark, waits = DEFAULT_WAITS }: CompileOptions): CompiledHandover {
  const waves = wavesOf(rehearsal);
  const stepUsers = usersOfSteps(rehearsal);
  const all = concernedIn(rehearsal, 0, rehearsal.log.length);
  const sourceNow = (): ActionSource => ({ walk: new TenantWalk(rehearsal), stepUsers, waits, mark });
  const actions = (wave: number): Iterable<HandoverAction> => ({ [Symbol.iterator]: () => actionsOfWave(sourceNow(), waves, wave) });
  const counts = waves.map((_, i) => countWave(actions(i + 1), i + 1));
  return {
    waves: waves.map((rows, i) => toWave(rehearsal, rows, i + 1, counts[i]!)),
    requests: counts.reduce((sum, { requests }) => sum + requests, 0),
    tasks: counts.flatMap(({ tasks }) => tasks),
    irreversible: sumIrreversible(counts),
    refusedSteps: refusedSteps(rehearsal),
    scopes: leastScopes([...counts.flatMap(({ scopes }) => [...scopes]), ...roleGroupScopes(rehearsal, all)]),
    actions,
    checks: (boundary) => ({ [Symbol.iterator]: () => checksOfBoundary(rehearsal, waves, all, boundary) }),
    rollback: (wave) => ({ [Symbol.iterator]: () => rollbackOfWave(sourceNow(), waves, wave) }),
  };
}

function rowsOf(waves: readonly WaveRows[], wave: number): WaveRows {
  const rows = waves[wave - 1];
  if (rows === undefined) throw new RangeError(`wave ${wave} of ${waves.length}`);
  return rows;
}

function* actionsOfWave(source: ActionSource, waves: readonly WaveRows[], wave: number): Generator<HandoverAction> {
  const { firstRow, endRow, steps, endsAt } = rowsOf(waves, wave);
  yield* new ActionReader(source, wave, firstRow).between(firstRow, endRow);
  if (wave < waves.length) return;
  const { walk, waits } = source;
  const { rehearsal } = walk;
  walk.to(endRow);
  const groups = concernedIn(rehearsal, firstRow, endRow).groups.filter((group) => walk.group(group)?.present === true);
  const last = rehearsal.plan.steps[steps.at(-1) ?? -1];
  const awaited = last?.kind === 'waitForProcessing' ? last.groups : [];
  if (awaited === undefined || groups.every((group) => awaited.includes(rehearsal.tables.groupIds[group] ?? ''))) return;
  const expectedSeconds = endsAt - lastStepAt(rehearsal, firstRow, endRow);
  const groupIds = groups.map((group) => walk.nameOfGroup(group));
  yield waitAction(waits, { id: `${wave}-${endRow}`, step: null, groupIds, expectedSeconds });
}

function lastStepAt({ log }: Rehearsal, firstRow: number, endRow: number): number {
  for (let row = endRow - 1; row >= firstRow; row--) if (log.kind[row] === STEP_STARTED) return log.at[row]!;
  return 0;
}

const STEP_STARTED = kindCode('stepStarted');

function* rollbackOfWave(source: ActionSource, waves: readonly WaveRows[], wave: number): Generator<RollbackStep> {
  const { firstRow, endRow, startsAt, endsAt } = rowsOf(waves, wave);
  const between = (from: number, to: number) => new ActionReader(source, wave, firstRow).between(from, to);
  yield* rollbackOf(between, { wave, firstRow, endRow, expectedSeconds: endsAt - startsAt, waits: source.waits });
}

function* checksOfBoundary(rehearsal: Rehearsal, waves: readonly WaveRows[], all: Concerned, boundary: number): Generator<HandoverCheck> {
  const previous = waves[boundary - 1];
  const next = waves[boundary];
  const row = previous?.endRow ?? 0;
  const around = { previousRow: previous?.firstRow ?? 0, row, nextRow: next?.endRow ?? row };
  const isOuter = previous === undefined || next === undefined;
  const walk = new TenantWalk(rehearsal);
  walk.to(row);
  yield* seatChecksAt(rehearsal, around);
  yield* checksAt(walk, isOuter ? all : concernedIn(rehearsal, around.previousRow, around.nextRow));
}

interface WaveCounts {
  readonly requests: number;
  readonly tasks: readonly CompiledTask[];
  readonly irreversible: ReadonlyMap<Irreversible, number>;
  readonly scopes: ReadonlySet<string>;
}

function countWave(actions: Iterable<HandoverAction>, wave: number): WaveCounts {
  let requests = 0;
  const tasks: CompiledTask[] = [];
  const irreversible = new Map<Irreversible, number>();
  const scopes = new Set<string>();
  for (const action of actions) {
    if (action.kind === 'manual') tasks.push({ actionId: action.id, wave, step: action.step, task: action.task });
    if (action.kind !== 'request') continue;
    requests++;
    if (action.irreversible !== null) irreversible.set(action.irreversible, (irreversible.get(action.irreversible) ?? 0) + 1);
    for (const request of [action.request, ...(action.undo === null ? [] : [action.undo.request])]) {
      for (const scope of scopesFor(request)) scopes.add(scope);
    }
  }
  return { requests, tasks, irreversible, scopes };
}

function sumIrreversible(counts: readonly WaveCounts[]): { why: Irreversible; requests: number }[] {
  const sums = new Map<Irreversible, number>();
  for (const { irreversible } of counts) for (const [why, requests] of irreversible) sums.set(why, (sums.get(why) ?? 0) + requests);
  return [...sums].map(([why, requests]) => ({ why, requests }));
}

function toWave(
  rehearsal: Rehearsal,
  { firstRow, endRow, steps, startsAt, endsAt }: WaveRows,
  number: number,
  counts: WaveCounts,
): HandoverWave {
  const { users } = concernedIn(rehearsal, firstRow, endRow);
  return { number, steps, requests: counts.requests, manualTasks: counts.tasks.length, users: users.count(), startsAt, endsAt };
}

function refusedSteps({ refusals, plan }: Rehearsal): number[] {
  const refused = new Set(refusals.map(({ step }) => step));
  plan.steps.forEach((step, i) => {
    if (step.kind === 'createGroup' && step.group.onPremisesSyncEnabled === true) refused.add(i);
    if (step.kind === 'updateUsers' && Object.entries(step.set).some(([name, value]) => isImpossible(name, value))) refused.add(i);
  });
  return [...refused].sort((a, b) => a - b);
}

function roleGroupScopes({ groups }: Rehearsal, concerned: Concerned): string[] {
  return concerned.groups.some((group) => groups[group]?.record?.isAssignableToRole === true) ? [ROLE_GROUP_SCOPE] : [];
}
