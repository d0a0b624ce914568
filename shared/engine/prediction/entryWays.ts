import type { InThreeStates, Judgement } from '../../model/prediction.ts';
import type { Entry, EntryProfile, TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { judge } from './judgement.ts';
import { NOBODY, STATES, type ThreeStates } from './threeStates.ts';

/** One way for a user to have a license plan, in three states, where it is not the same in all of them. */
export interface JudgedEntry extends Judgement, InThreeStates<EntryValue> {
  readonly skuId: string;
  /** As `predicted` calls it; null for direct. */
  readonly group: string | null;
}

export type EntryValue = Pick<Entry, 'state' | 'error' | 'disabledPlans'>;

/** All users whose licenses are alike in all three states. */
export interface EntryWay {
  readonly items: readonly JudgedEntry[];
  /** Entries that the plan leaves alone, and so has everybody else. */
  readonly same: number;
}

export interface EntryWays {
  readonly ways: readonly EntryWay[];
  /** By person: which of the ways. */
  readonly wayOf: Uint32Array;
}

/** Most users go the way of many others: what became of the licenses is worked out once for each way. */
export function judgeEntries(states: ThreeStates): EntryWays {
  const { people } = states;
  const profiles = { before: reader(states.before), predicted: reader(states.predicted), actual: reader(states.actual) };
  const pairs = new PairNumbers();
  const triples = new PairNumbers();
  const ways: EntryWay[] = [];
  const wayOf = new Uint32Array(people.count);
  for (let person = 0; person < people.count; person++) {
    const before = profiles.before.numberOf(people.before[person]!);
    const predicted = profiles.predicted.numberOf(people.predicted[person]!);
    const actual = profiles.actual.numberOf(people.actual[person]!);
    const way = triples.of(pairs.of(before, predicted), actual);
    wayOf[person] = way;
    if (way < ways.length) continue;
    ways.push(
      judgeProfiles(
        {
          before: profiles.before.entries(before),
          predicted: profiles.predicted.entries(predicted),
          actual: profiles.actual.entries(actual),
        },
        states.predictedGroupId,
      ),
    );
  }
  return { ways, wayOf };
}

/** Numbers pairs of numbers in the order in which they come. */
class PairNumbers {
  readonly #numbers = new Map<number, number>();

  of(a: number, b: number): number {
    const key = a * 2 ** 26 + b;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(key, next);
    return next;
  }
}

/** Profile 0 is that of who is not there. */
function reader({ users, profiles }: TenantSnapshot) {
  return {
    numberOf: (user: number): number => (user === NOBODY ? 0 : users.profile[user]! + 1),
    entries: (number: number): EntryProfile | null => (number === 0 ? null : profiles[number - 1]!),
  };
}

type Profiles = InThreeStates<EntryProfile>;

/** Licenses come and go with their user: of who is not in all states only what crept in is told. */
function judgeProfiles(profiles: Profiles, predictedGroupId: (id: string) => string): EntryWay {
  const rows = alignEntries(profiles, predictedGroupId);
  const isComplete = STATES.every((state) => profiles[state] !== null);
  const fromGroup = new Set([...rows.values()].flatMap(({ skuId, group, actual }) => (group !== null && actual !== null ? [skuId] : [])));
  const items: JudgedEntry[] = [];
  let same = 0;
  for (const row of rows.values()) {
    const judgement = judgeEntry(row, fromGroup);
    if (judgement === null) same++;
    else if (isComplete || (judgement.kind === 'crept' && profiles.before === null)) items.push({ ...row, ...judgement });
  }
  return { items, same: isComplete ? same : 0 };
}

interface EntryRow extends InThreeStates<EntryValue> {
  readonly skuId: string;
  readonly group: string | null;
}

/** In the canonical order of entries, whatever order the states list them in. */
function alignEntries(profiles: Profiles, predictedGroupId: (id: string) => string): ReadonlyMap<string, EntryRow> {
  const rows = new Map<string, EntryRow>();
  for (const state of STATES) {
    for (const { skuId, assignedByGroup, ...value } of profiles[state] ?? []) {
      const group = state === 'actual' && assignedByGroup !== null ? predictedGroupId(assignedByGroup) : assignedByGroup;
      const key = `${skuId}\t${group ?? ''}`;
      rows.set(key, { before: null, predicted: null, actual: null, ...rows.get(key), skuId, group, [state]: value });
    }
  }
  return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function judgeEntry({ skuId, group, before, predicted, actual }: EntryRow, fromGroup: ReadonlySet<string>): Judgement | null {
  if (group === null && predicted === null && actual !== null) {
    if (before !== null) return { kind: 'crept', detail: 'stillDirect' };
    if (fromGroup.has(skuId)) return { kind: 'crept', detail: 'besideGroup' };
  }
  return judge({ before: textOf(before), predicted: textOf(predicted), actual: textOf(actual) });
}

/** Two values are the same exactly when their texts are. */
function textOf(value: EntryValue | null): string | null {
  return value === null ? null : `${value.state} ${value.error} ${value.disabledPlans.join(' ')}`;
}
