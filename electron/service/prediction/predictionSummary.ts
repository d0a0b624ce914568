import {
  type ComparedCopy,
  MOST_PREDICTED_GROUPS,
  type PredictedGroup,
  type PredictedLicensePlan,
  type PredictionSummary,
} from '../../../shared/contract/prediction.ts';
import type { JudgedGroup } from '../../../shared/engine/prediction/groupChanges.ts';
import { type InThreeStates, type Judgement, PREDICTION_KINDS } from '../../../shared/model/prediction.ts';
import type { Library } from '../library/library.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { PredictionNames } from './predictionNames.ts';
import type { CheckedPrediction } from './predictionQuestion.ts';

/** Everything that is told of a checked prediction before anybody is looked at. */
export function predictionSummary(checked: CheckedPrediction, { store }: Pick<Library, 'store'>, language: LanguageTag): PredictionSummary {
  const { before, after, check, verdict } = checked;
  const names = new PredictionNames(checked);
  const copyOf = (tenantId: string): ComparedCopy => {
    const { name, exportedAt } = store.tenants.get(tenantId);
    return { tenantId, name, exportedAt };
  };
  const groups = listGroups(checked, names, language);
  return {
    before: copyOf(before.tenantId),
    after: copyOf(after.tenantId),
    verdict,
    figures: check.figures,
    licensePlans: listLicensePlans(checked, names, language),
    groups: groups.slice(0, MOST_PREDICTED_GROUPS),
    moreGroups: Math.max(0, groups.length - MOST_PREDICTED_GROUPS),
  };
}

function listLicensePlans({ check }: CheckedPrediction, names: PredictionNames, language: LanguageTag): readonly PredictedLicensePlan[] {
  const { compare } = collatorOf(language);
  const isOff = ({ owned, consumed }: PredictedLicensePlan): boolean =>
    owned.actual !== owned.predicted || consumed.actual !== consumed.predicted;
  return check.seats
    .map((seats): PredictedLicensePlan => ({ ...seats, name: names.licensePlan(seats.skuId) }))
    .sort((a, b) => Number(isOff(b)) - Number(isOff(a)) || compare(a.name, b.name));
}

function listGroups({ check }: CheckedPrediction, names: PredictionNames, language: LanguageTag): readonly PredictedGroup[] {
  const { compare } = collatorOf(language);
  return check.groups
    .map((judged): { readonly gravity: number; readonly group: PredictedGroup } => ({
      gravity: Math.min(...judgementsOf(judged).map(({ kind }) => PREDICTION_KINDS.indexOf(kind))),
      group: {
        ...names.group(judged.id),
        presence: judged.presence,
        licenses: judged.licenses.map(({ before, predicted, actual, ...license }) => ({
          ...license,
          name: names.licensePlan(license.skuId),
          ...withServiceNames({ before, predicted, actual }, names),
        })),
        rule: judged.rule,
        members: judged.members,
      },
    }))
    .sort((a, b) => a.gravity - b.gravity || compare(a.group.name, b.group.name))
    .map(({ group }) => group);
}

function judgementsOf({ presence, licenses, rule }: JudgedGroup): readonly Judgement[] {
  return [...licenses, ...(presence === null ? [] : [presence]), ...(rule === null ? [] : [rule])];
}

function withServiceNames(
  { before, predicted, actual }: InThreeStates<readonly string[]>,
  names: PredictionNames,
): InThreeStates<readonly string[]> {
  const named = (ids: readonly string[] | null) => (ids === null ? null : names.services(ids));
  return { before: named(before), predicted: named(predicted), actual: named(actual) };
}
