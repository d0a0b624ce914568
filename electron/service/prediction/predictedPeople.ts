import type { PredictionFilter, PredictionRow } from '../../../shared/contract/prediction.ts';
import { bitOf } from '../../../shared/engine/prediction/judgement.ts';
import { NOBODY } from '../../../shared/engine/prediction/threeStates.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { PREDICTION_KINDS } from '../../../shared/model/prediction.ts';
import { userMatchesOf } from '../directory/userMatches.ts';
import { userOrdersOf } from '../directory/userOrders.ts';
import type { LanguageTag } from '../session/collators.ts';
import { predictedItems } from './predictedItems.ts';
import type { PredictionNames } from './predictionNames.ts';
import type { CheckedPrediction } from './predictionQuestion.ts';

/** Those of whom something is as the filter says; what asks most of a person first, then by name, who is gone last. */
export async function listPredicted(
  checked: CheckedPrediction,
  { kind, search }: PredictionFilter,
  language: LanguageTag,
): Promise<Uint32Array> {
  const { kinds } = checked.check;
  const wanted = kind === undefined ? 0xff : bitOf(kind);
  const found = foundBy(checked, search);
  const byName = (await peopleByName(checked, language)).filter((person) => (kinds[person]! & wanted) !== 0 && found(person));
  const sorted = new Uint32Array(byName.length);
  let length = 0;
  // With a kind chosen all are alike in it: names alone decide.
  const steps = kind === undefined ? PREDICTION_KINDS : [kind];
  const taken = new Uint8Array(kinds.length);
  for (const each of steps) {
    for (const person of byName) {
      if (taken[person] === 1 || (kinds[person]! & bitOf(each)) === 0) continue;
      taken[person] = 1;
      sorted[length++] = person;
    }
  }
  return sorted;
}

async function peopleByName({ before, after, check: { people } }: CheckedPrediction, language: LanguageTag): Promise<Uint32Array> {
  const sort = { column: 'displayName', descending: false } as const;
  const [now, then] = [await userOrdersOf(after).by(sort, language), await userOrdersOf(before).by(sort, language)];
  const personOf = (column: Uint32Array, users: number): Uint32Array => {
    const persons = new Uint32Array(users);
    column.forEach((user, person) => {
      if (user !== NOBODY) persons[user] = person;
    });
    return persons;
  };
  const ofNow = personOf(people.actual, after.userCount);
  const ofThen = personOf(people.before, before.userCount);
  const gone = Array.from(then, (user) => ofThen[user]!).filter((person) => people.actual[person] === NOBODY);
  return Uint32Array.from([...Array.from(now, (user) => ofNow[user]!), ...gone]);
}

/** Names and addresses of either state. */
function foundBy({ before, after, check: { people } }: CheckedPrediction, search: string | undefined): (person: number) => boolean {
  if (search === undefined || search.trim() === '') return () => true;
  const [then, now] = [userMatchesOf(before).matching({ search }).mask, userMatchesOf(after).matching({ search }).mask];
  const isIn = (mask: Uint8Array | null, user: number): boolean => user !== NOBODY && (mask === null || mask[user] === 1);
  return (person) => isIn(now, people.actual[person]!) || isIn(then, people.before[person]!);
}

export function predictedRow(checked: CheckedPrediction, names: PredictionNames, person: number): PredictionRow {
  const { before, after, check } = checked;
  const now = check.people.actual[person]!;
  const [{ snapshot }, user] = now === NOBODY ? [before, check.people.before[person]!] : [after, now];
  const text = (name: string): string | null => snapshot.users.attribute(name)?.get(user) || null;
  return {
    id: snapshot.users.ids.get(user) ?? '',
    displayName: text('displayName') ?? '',
    userPrincipalName: text('userPrincipalName') ?? '',
    department: text('department'),
    exists: now !== NOBODY,
    items: predictedItems(checked, names, person),
    same: check.ways[check.wayOf[person] ?? -1]?.same ?? 0,
  };
}

/** Throws `notFound` for who is in neither copy. */
export function personOf({ before, after, check: { people } }: CheckedPrediction, userId: string): number {
  const [now, then] = [after.findUser(userId), before.findUser(userId)];
  const person = now >= 0 ? people.actual.indexOf(now) : then >= 0 ? people.before.indexOf(then) : -1;
  if (person < 0) throw new AppError('notFound', { expected: 'user', found: userId });
  return person;
}
