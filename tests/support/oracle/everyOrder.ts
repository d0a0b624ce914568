import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { UserId } from '../../../shared/model/graph.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { Agenda, What } from './agenda.ts';
import { buildWorld } from './buildWorld.ts';
import { judgeUser, type Sample } from './continuity.ts';
import { buildFamilyTable, levelsOf } from './familyTable.ts';
import type { Rehearsal } from './rehearsal.ts';
import { createRuleReader } from './ruleReader.ts';
import { endWaitIfIdle, startStep } from './steps.ts';
import { serveWaitingUsers, takeConsumption } from './waitingRoom.ts';
import type { OracleTenant, World } from './world.ts';

/** Picks one of so many things that could happen next. */
export type Choose = (among: number) => number;

/** The harm one order does, by user and family: the gravest. */
export type HarmByFamily = ReadonlyMap<UserId, ReadonlyMap<string, string>>;

interface Outstanding {
  readonly what: What;
  readonly run: () => void;
}

const HARMS = ['lost', 'downgraded', 'gap', 'dip'];

/**
 * The naive rehearsal in an order of somebody's choice: seconds mean nothing, and whatever the service has pending can come next. Kept are the
 * order of the plan's steps and calls, and of the pieces of work in each group's lane; a wait for processing waits.
 */
export function rehearseInOrder(tenant: OracleTenant, plan: MigrationPlan, catalog: CatalogBundle, choose: Choose): HarmByFamily {
  const world = buildWorld(tenant, plan, catalog.rules, createRuleReader());
  const starts = new Map([...world.users.values()].map((user) => [user.id, user.startEntries]));
  const families = buildFamilyTable(catalog.families);
  const samples = new Map<UserId, Sample[]>();
  const outstanding: Outstanding[] = [];
  const agenda: Agenda = {
    schedule: (_, what, run) => outstanding.push({ what, run }),
    scheduleAside: (_, run) => outstanding.push({ what: { kind: 'automation' }, run }),
    takeNext: () => undefined,
    peek: () => undefined,
    isPlanOver: () => outstanding.length === 0,
  };
  const rehearsal: Rehearsal = {
    world,
    plan,
    agenda,
    laneEnds: new Map(),
    pending: new Map(),
    pieces: 0,
    automations: [],
    isLastRound: false,
    lastTrace: 0,
    waitingFor: null,
  };
  agenda.schedule(0, { kind: 'step' }, () => startStep(rehearsal, 0));
  while (outstanding.length > 0) {
    const enabled = outstanding.filter((each) => isEnabled(each, outstanding));
    const next = enabled[enabled.length === 1 ? 0 : choose(enabled.length)]!;
    outstanding.splice(outstanding.indexOf(next), 1);
    world.now++;
    const before = takeConsumption(world);
    world.bought.clear();
    next.run();
    serveWaitingUsers(world, before);
    takeSamples(world, (id) => {
      const levels = levelsOf(world, families, world.users.get(id)!.entries);
      samples.set(id, [...(samples.get(id) ?? []), { second: world.now, levels }]);
    });
    // Every user of a piece of work has to be done, not only the last of the stated order.
    rehearsal.pending.clear();
    for (const { what } of outstanding) if ('group' in what) rehearsal.pending.set(what.group, 1);
    endWaitIfIdle(rehearsal);
  }
  return new Map([...world.users.keys()].map((id) => [id, harmOf(id, levelsOf(world, families, starts.get(id)!), samples.get(id) ?? [])]));
}

function takeSamples(world: World, take: (id: UserId) => void): void {
  for (const id of world.changedUsers) if (world.users.has(id)) take(id);
  world.changedUsers.clear();
}

/** A step waits for the calls of the one before it, calls keep their order, and so do the pieces of a group's work. */
function isEnabled({ what }: Outstanding, outstanding: readonly Outstanding[]): boolean {
  const earlier = outstanding.slice(
    0,
    outstanding.findIndex((each) => each.what === what),
  );
  switch (what.kind) {
    case 'step':
      return outstanding.every((each) => each.what.kind !== 'call');
    case 'call':
      return earlier.every((each) => each.what.kind !== 'call');
    case 'processing':
      return earlier.every((each) => each.what.kind !== 'processing' || each.what.group !== what.group || each.what.piece === what.piece);
    case 'synchronization':
      return earlier.every((each) => each.what.kind !== 'synchronization' || each.what.group !== what.group);
    default:
      return true;
  }
}

function harmOf(id: UserId, start: Sample['levels'], samples: readonly Sample[]): Map<string, string> {
  const { changes, gaps } = judgeUser(id, start, samples);
  const harms = new Map<string, string>(gaps.map(({ family }) => [family, 'gap']));
  for (const { family, result } of changes) {
    const known = harms.get(family);
    if (HARMS.includes(result) && (known === undefined || HARMS.indexOf(result) < HARMS.indexOf(known))) harms.set(family, result);
  }
  return harms;
}

/** The worst of several orders. */
export function worstOf(orders: Iterable<HarmByFamily>): Map<UserId, Map<string, string>> {
  const worst = new Map<UserId, Map<string, string>>();
  for (const order of orders) {
    for (const [id, harms] of order) {
      const known = worst.get(id) ?? new Map<string, string>();
      worst.set(id, known);
      for (const [family, harm] of harms) {
        if (!known.has(family) || HARMS.indexOf(harm) < HARMS.indexOf(known.get(family)!)) known.set(family, harm);
      }
    }
  }
  return worst;
}

/** Runs once for every sequence of choices; ends early, with null at the end, when there are more than `limit`. */
export function* everyChoice<Result>(limit: number, run: (choose: Choose) => Result): Generator<Result, boolean> {
  let prefix: number[] = [];
  for (let runs = 0; runs < limit; runs++) {
    const widths: number[] = [];
    const taken: number[] = [];
    yield run((among) => {
      const choice = prefix[taken.length] ?? 0;
      widths.push(among);
      taken.push(choice);
      return choice;
    });
    let last = taken.length - 1;
    while (last >= 0 && taken[last]! + 1 >= widths[last]!) last--;
    if (last < 0) return true;
    prefix = [...taken.slice(0, last), taken[last]! + 1];
  }
  return false;
}
