import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { UserId } from '../../../shared/model/graph.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { createAgenda, type ScheduledEvent } from './agenda.ts';
import { nextAutomation, runAutomation, startAutomations } from './automations.ts';
import { buildWorld } from './buildWorld.ts';
import { type FamilyChange, judgeUser, type Sample } from './continuity.ts';
import { compareText } from './entries.ts';
import { buildFamilyTable, type FamilyTable, levelsOf } from './familyTable.ts';
import type { Rehearsal } from './rehearsal.ts';
import { createRuleReader, type RuleReader } from './ruleReader.ts';
import { createSeatRecord, type SeatRecord } from './seatRecord.ts';
import { type StateLine, toStateLine } from './stateLines.ts';
import { endWaitIfIdle, startStep } from './steps.ts';
import { buildSummary, type OracleSummary } from './summary.ts';
import { toIsoTime } from './times.ts';
import { serveWaitingUsers, takeConsumption } from './waitingRoom.ts';
import type { OracleTenant, World } from './world.ts';

export type { OracleTenant } from './world.ts';

/** Lines of the result files (formats.md), each list in the file's order and each object with the file's field order. */
export interface OracleResult {
  readonly summary: OracleSummary;
  readonly states: readonly StateLine[];
  /** Without `kept`. */
  readonly changes: readonly FamilyChange[];
  readonly gaps: readonly { userId: string; family: string; from: string; to: string; seconds: number }[];
  readonly seats: readonly { at: string; skuId: string; consumed: number; owned: number }[];
}

/**
 * The naive rehearsal: simulation.md by the letter, with maps and sets, for comparison with the engine.
 * docs/decisions/0007-readings-of-the-simulation.md lists where the letter leaves a choice. The tenant is not changed.
 */
export function rehearseNaively(
  tenant: OracleTenant,
  plan: MigrationPlan,
  catalog: CatalogBundle,
  readRule: RuleReader = createRuleReader(),
): OracleResult {
  const world = buildWorld(tenant, plan, catalog.rules, readRule);
  const startEntries = new Map([...world.users.values()].map((user) => [user.id, user.startEntries]));
  const families = buildFamilyTable(catalog.families);
  const seats = createSeatRecord(world);
  const samples = new Map<UserId, Sample[]>();
  const outcome = run(world, plan, seats, () => takeSamples(world, families, samples));
  const { changes, gaps } = judgeAll(world, families, samples);
  const { startSecond } = world;
  return {
    summary: buildSummary({ world, outcome, endedAt: world.now, seats, startEntries, changes, gaps }),
    states: usersById(world).map((user) => toStateLine(user.id, user.entries)),
    changes: changes.filter(({ result }) => result !== 'kept'),
    gaps: gaps.map(({ userId, family, from, to }) => ({
      userId,
      family,
      from: toIsoTime(startSecond + from),
      to: toIsoTime(startSecond + to),
      seconds: to - from,
    })),
    seats: seats.rows.map(({ at, skuId, consumed, owned }) => ({ at: toIsoTime(startSecond + at), skuId, consumed, owned })),
  };
}

/** Section 8: events of the horizon's second still happen; after the last step it runs on until nothing is scheduled (section 10, Time). */
function run(world: World, plan: MigrationPlan, seats: SeatRecord, onSecondEnd: () => void): 'completed' | 'horizonReached' {
  const { horizonSeconds } = plan.settings;
  const agenda = createAgenda();
  const rehearsal: Rehearsal = {
    world,
    plan,
    agenda,
    laneEnds: new Map(),
    pending: new Map(),
    pieces: 0,
    automations: startAutomations(plan.automations),
    isLastRound: false,
    lastTrace: 0,
    waitingFor: null,
  };
  agenda.schedule(0, { kind: 'step' }, () => startStep(rehearsal, 0));
  for (let event = takeNext(rehearsal, horizonSeconds); event !== undefined; event = takeNext(rehearsal, horizonSeconds)) {
    if (event.second > world.now) onSecondEnd();
    world.now = event.second;
    const before = takeConsumption(world);
    world.bought.clear();
    event.run();
    serveWaitingUsers(world, before);
    seats.look();
    endWaitIfIdle(rehearsal);
  }
  onSecondEnd();
  world.now = agenda.isPlanOver() ? rehearsal.lastTrace : horizonSeconds;
  return agenda.isPlanOver() ? 'completed' : 'horizonReached';
}

/** What happens next: in one second automations run after everything else (decision 0011). */
function takeNext(rehearsal: Rehearsal, horizon: number): Pick<ScheduledEvent, 'second' | 'run'> | undefined {
  const { agenda } = rehearsal;
  if (agenda.isPlanOver()) rehearsal.isLastRound = true;
  const next = nextAutomation(rehearsal);
  if (next === undefined || next.second > horizon || next.second >= (agenda.peek() ?? Number.POSITIVE_INFINITY)) {
    const isPlanUnderWay = !agenda.isPlanOver();
    const event = agenda.takeNext(horizon);
    if (isPlanUnderWay && event !== undefined) rehearsal.lastTrace = event.second;
    return event;
  }
  return { second: next.second, run: () => runAutomation(rehearsal, next.running) };
}

/** Section 10, Instants: continuity sees the state after the last event of a second. */
function takeSamples(world: World, families: FamilyTable, samples: Map<UserId, Sample[]>): void {
  for (const id of world.changedUsers) {
    const user = world.users.get(id);
    if (user === undefined) continue;
    samples.set(id, [...(samples.get(id) ?? []), { second: world.now, levels: levelsOf(world, families, user.entries) }]);
  }
  world.changedUsers.clear();
}

/** A user deleted by the plan has left the comparison (section 9). */
function judgeAll(world: World, families: FamilyTable, samples: ReadonlyMap<UserId, readonly Sample[]>): ReturnType<typeof judgeUser> {
  const judged = usersById(world).map((user) =>
    judgeUser(user.id, levelsOf(world, families, user.startEntries), samples.get(user.id) ?? []),
  );
  return { changes: judged.flatMap(({ changes }) => changes), gaps: judged.flatMap(({ gaps }) => gaps) };
}

function usersById(world: World) {
  return [...world.users.values()].sort((a, b) => compareText(a.id, b.id));
}
