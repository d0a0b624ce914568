import type { FamilyOrdinal } from '../compare/serviceFamilies.ts';
import { EVENT_KINDS, type EventKind, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { FamilyTurn } from './outcome.ts';

/** Events in a chain of causes that say why others came about; those between only carry it on. */
const SAYS_WHY: ReadonlySet<EventKind> = new Set([
  'groupLicensesSet',
  'membershipRuleEvaluated',
  'membershipRuleSet',
  'onPremisesChangeSynchronized',
  'reprocessRequested',
  'seatsSet',
  'groupDeleted',
]);

type Turning = Pick<Rehearsal, 'log' | 'families' | 'profiles' | 'tables'>;

/** For each family the events of the user by which it went, came, or changed its rank; in order of time. */
export function familyTurns(rehearsal: Turning, user: number): ReadonlyMap<FamilyOrdinal, readonly FamilyTurn[]> {
  const turns = new Map<FamilyOrdinal, FamilyTurn[]>();
  const joins = joinsOf(rehearsal, user);
  for (const row of historyOf(rehearsal, user)) {
    for (const [family, what] of changesAt(rehearsal, row)) {
      const known = turns.get(family) ?? [];
      known.push(toTurn(rehearsal, row, what, joins));
      turns.set(family, known);
    }
  }
  return turns;
}

/** Rows of the log in which the user's profile changed, in order of time. */
function historyOf({ log }: Turning, user: number): number[] {
  const rows: number[] = [];
  for (let row = log.lastOfUser[user] ?? NONE; row !== NONE; row = log.previous[row]!) rows.push(row);
  return rows.reverse();
}

function changesAt({ log, families, profiles }: Turning, row: number): [FamilyOrdinal, FamilyTurn['what']][] {
  const ranks = (profile: number): ReadonlyMap<FamilyOrdinal, number> =>
    new Map(families.holdings(profiles[profile]!).map(({ family, rank }) => [family, rank]));
  const before = ranks(log.before[row]!);
  const after = ranks(log.after[row]!);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((family): [FamilyOrdinal, FamilyTurn['what']][] => {
    const [old, now] = [before.get(family), after.get(family)];
    if (old === now) return [];
    return [[family, now === undefined ? 'went' : old === undefined ? 'came' : 'changed']];
  });
}

/** Rows in which the user joined or left a group: the same call causes them and the processing, so no chain of causes leads there. */
function joinsOf({ log }: Turning, user: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < log.length; row++) {
    if (log.user[row] === user && JOINING.includes(EVENT_KINDS[log.kind[row]!]!)) rows.push(row);
  }
  return rows;
}

const JOINING: readonly EventKind[] = ['memberAdded', 'memberRemoved'];

function toTurn({ log, tables }: Turning, row: number, what: FamilyTurn['what'], joins: readonly number[]): FamilyTurn {
  const step = log.step[row]!;
  return {
    what,
    at: log.at[row]!,
    kind: EVENT_KINDS[log.kind[row]!]!,
    because: reasonOf(log, row, joins),
    step: step === NONE ? null : step,
    groupId: tables.groupIds[log.group[row]!] ?? null,
  };
}

function reasonOf(log: Rehearsal['log'], row: number, joins: readonly number[]): EventKind | null {
  for (let cause = log.cause[row]!; cause !== NONE; cause = log.cause[cause]!) {
    const kind = EVENT_KINDS[log.kind[cause]!]!;
    if (SAYS_WHY.has(kind)) return kind;
  }
  const join = joins.findLast((each) => each < row && log.group[each] === log.group[row] && log.step[each] === log.step[row]);
  return join === undefined ? null : EVENT_KINDS[log.kind[join]!]!;
}
