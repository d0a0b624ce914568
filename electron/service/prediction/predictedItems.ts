import { judgeAccount } from '../../../shared/engine/prediction/checkPrediction.ts';
import type { EntryValue, JudgedEntry } from '../../../shared/engine/prediction/entryWays.ts';
import { judgeMembership } from '../../../shared/engine/prediction/memberships.ts';
import { rowsOfPerson } from '../../../shared/engine/prediction/rowsOfPerson.ts';
import { NOBODY } from '../../../shared/engine/prediction/threeStates.ts';
import { type InThreeStates, PREDICTION_KINDS, type PredictedItem, type PredictedLicense } from '../../../shared/model/prediction.ts';
import type { PredictionNames } from './predictionNames.ts';
import type { CheckedPrediction } from './predictionQuestion.ts';

/** Everything about one person that the plan or somebody else has changed, what asks most of a person first. */
export function predictedItems({ check }: Pick<CheckedPrediction, 'check'>, names: PredictionNames, person: number): PredictedItem[] {
  const way = check.ways[check.wayOf[person] ?? -1];
  const items = [
    ...accountItem(check, person),
    ...(way?.items ?? []).map((item) => licenseItem(item, names)),
    ...membershipItems(check, names, person),
    ...attributeItems(check, person),
  ];
  return items.sort((a, b) => PREDICTION_KINDS.indexOf(a.kind) - PREDICTION_KINDS.indexOf(b.kind));
}

type Check = CheckedPrediction['check'];

function accountItem({ people }: Check, person: number): PredictedItem[] {
  const judgement = judgeAccount(people, person);
  const there = (column: Uint32Array): true | null => (column[person] === NOBODY ? null : true);
  if (judgement === null) return [];
  const states = { before: there(people.before), predicted: there(people.predicted), actual: there(people.actual) };
  return [{ subject: 'account', ...judgement, ...states }];
}

function licenseItem({ skuId, group, kind, detail, ...states }: JudgedEntry, names: PredictionNames): PredictedItem {
  const value = (entry: EntryValue | null): PredictedLicense | null =>
    entry === null ? null : { state: entry.state, error: entry.error, off: names.services(entry.disabledPlans) };
  return { subject: 'license', kind, detail, skuId, name: names.licensePlan(skuId), source: names.source(group), ...inEach(states, value) };
}

function inEach<From, To>({ before, predicted, actual }: InThreeStates<From>, value: (from: From | null) => To | null): InThreeStates<To> {
  return { before: value(before), predicted: value(predicted), actual: value(actual) };
}

function membershipItems({ memberships }: Check, names: PredictionNames, person: number): PredictedItem[] {
  const { person: column, group, groups, inStates } = memberships;
  const [from, to] = rowsOfPerson(column.length, (row) => column[row] ?? 0, person);
  const items: PredictedItem[] = [];
  for (let row = from; row < to; row++) {
    const bits = inStates[row] ?? 0;
    const judgement = judgeMembership(bits);
    if (judgement === null) continue;
    const has = (bit: number): true | null => ((bits & bit) === 0 ? null : true);
    const states = { before: has(1), predicted: has(2), actual: has(4) };
    items.push({ subject: 'membership', ...judgement, group: names.group(groups[group[row] ?? 0] ?? ''), ...states });
  }
  return items;
}

function attributeItems({ attributes }: Check, person: number): PredictedItem[] {
  const [from, to] = rowsOfPerson(attributes.length, (row) => attributes[row]?.person ?? 0, person);
  return attributes.slice(from, to).map(({ person: _, ...item }) => ({ subject: 'attribute', ...item }));
}
