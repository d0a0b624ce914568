import type { CountsByKind, Judgement, PredictionFigures, PredictionKind } from '../../model/prediction.ts';
import { type JudgedAttribute, judgeAttributes } from './attributes.ts';
import { type EntryWays, judgeEntries } from './entryWays.ts';
import { type JudgedGroup, judgeGroups } from './groupChanges.ts';
import { bitOf, judge } from './judgement.ts';
import { type JudgedMemberships, judgeMembership, judgeMemberships } from './memberships.ts';
import { type JudgedSeats, judgeSeats } from './seats.ts';
import { alignStates, NOBODY, type PeopleOfStates, type PredictedStates } from './threeStates.ts';

/** A prediction beside what happened: person by person as columns, groups and license plans as rows. */
export interface PredictionCheck extends EntryWays {
  readonly people: PeopleOfStates;
  /** By person: a bit for each kind of which they have something (`bitOf`). */
  readonly kinds: Uint8Array;
  readonly memberships: JudgedMemberships;
  readonly attributes: readonly JudgedAttribute[];
  readonly groups: readonly JudgedGroup[];
  readonly seats: readonly JudgedSeats[];
  readonly figures: PredictionFigures;
  /** Ids in `actual` of groups that the plan creates, by their id in the plan. */
  readonly createdGroups: Readonly<Record<string, string>>;
}

/** Compares a prediction with what happened. `attributes`: see `attributesToJudge`. */
export function checkPrediction(given: PredictedStates, attributes: readonly string[]): PredictionCheck {
  const states = alignStates(given);
  const { people } = states;
  const entries = judgeEntries(states);
  const memberships = judgeMemberships(states);
  const judgedAttributes = judgeAttributes(states, attributes);
  const tally = new Tally(people.count);
  const counts = {
    licenses: { ...NONE, same: 0 },
    memberships: { ...NONE },
    attributes: { ...NONE },
    accounts: { ...NONE },
  };
  for (let person = 0; person < people.count; person++) {
    const { items, same } = entries.ways[entries.wayOf[person]!]!;
    counts.licenses.same += same;
    for (const item of items) tally.add(counts.licenses, person, item);
    const account = judgeAccount(people, person);
    if (account !== null) tally.add(counts.accounts, person, account);
  }
  memberships.person.forEach((person, i) => {
    const judgement = judgeMembership(memberships.inStates[i]!);
    if (judgement !== null) tally.add(counts.memberships, person, judgement);
  });
  for (const item of judgedAttributes) tally.add(counts.attributes, item.person, item);
  return {
    ...entries,
    people,
    kinds: tally.kinds,
    memberships,
    attributes: judgedAttributes,
    groups: judgeGroups(states),
    seats: judgeSeats(states),
    figures: { users: countUsers(given, people), ...tally.figures(), ...counts },
    createdGroups: Object.fromEntries(
      given.predicted.groups.flatMap(({ id }) => (states.actualGroupId(id) === id ? [] : [[id, states.actualGroupId(id)]])),
    ),
  };
}

/** Whether the user is there. */
export function judgeAccount({ before, predicted, actual }: PeopleOfStates, person: number): Judgement | null {
  const there = (column: Uint32Array): true | null => (column[person] === NOBODY ? null : true);
  return judge({ before: there(before), predicted: there(predicted), actual: there(actual) });
}

const NONE: CountsByKind = { crept: 0, miss: 0, drift: 0, hit: 0 };

/** Which kinds each person has, and how much of what was predicted came. */
class Tally {
  readonly kinds: Uint8Array;
  /** 1 where something predicted did not come. */
  readonly #failed: Uint8Array;
  #predicted = 0;
  #came = 0;

  constructor(people: number) {
    this.kinds = new Uint8Array(people);
    this.#failed = new Uint8Array(people);
  }

  add(counts: Record<PredictionKind, number>, person: number, { kind, detail }: Judgement): void {
    counts[kind]++;
    this.kinds[person]! |= bitOf(kind);
    if (kind === 'hit') this.#came++;
    if (kind === 'hit' || kind === 'miss' || detail === 'stillDirect') this.#predicted++;
    if (kind === 'miss' || detail === 'stillDirect') this.#failed[person] = 1;
  }

  figures(): Pick<PredictionFigures, 'people' | 'expected' | 'fulfilled' | 'untouched' | 'changes'> {
    const people = { ...NONE };
    const kindsOf = Object.keys(people) as PredictionKind[];
    let [expected, fulfilled, untouched] = [0, 0, 0];
    for (let person = 0; person < this.kinds.length; person++) {
      const bits = this.kinds[person]!;
      if (bits === 0) untouched++;
      for (const kind of kindsOf) if ((bits & bitOf(kind)) !== 0) people[kind]++;
      const failed = this.#failed[person] === 1;
      if (failed || (bits & bitOf('hit')) !== 0) expected++;
      if (!failed && (bits & bitOf('hit')) !== 0) fulfilled++;
    }
    return { people, expected, fulfilled, untouched, changes: { predicted: this.#predicted, came: this.#came } };
  }
}

function countUsers({ before, actual }: PredictedStates, people: PeopleOfStates): PredictionFigures['users'] {
  let [gone, added] = [0, 0];
  for (let person = 0; person < people.count; person++) {
    const was = people.before[person] !== NOBODY;
    const is = people.actual[person] !== NOBODY;
    if (was && !is) gone++;
    if (!was && is) added++;
  }
  return { before: before.users.count, actual: actual.users.count, gone, added };
}
