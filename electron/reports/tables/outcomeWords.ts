import { errorsOf, heldSkuIds, type UserOutcome } from '../../../shared/engine/report/rows/userOutcome.ts';
import type { ReportContent } from '../content/reportContent.ts';

/** What became of a user, in words for a table. */
export interface OutcomeWords {
  readonly result: string;
  /** Names of license plans in the order of the reader's language. */
  readonly plansBefore: string;
  readonly plansAfter: string;
  readonly errors: string;
}

/** Between the things of one cell: names of license plans have commas in them. */
const BETWEEN = '; ';

export function outcomeWords({ result, before, after }: UserOutcome, { rehearsal, names, words }: ReportContent): OutcomeWords {
  const { t, compare } = words;
  const list = (texts: readonly string[]): string => [...texts].sort(compare).join(BETWEEN);
  const plans = (profile: typeof after): string => list(heldSkuIds(profile, rehearsal.tables).map((skuId) => names.licensePlan(skuId)));
  const errors = after === null ? [] : errorsOf(after, rehearsal.tables);
  return {
    result: t(`reportTexts.tables.result.${result}`),
    plansBefore: plans(before),
    plansAfter: plans(after),
    errors: list(
      errors.map(({ skuId, groupId, error }) =>
        t('reportTexts.tables.error', {
          product: names.licensePlan(skuId),
          source: groupId === null ? t('errors.direct') : t('errors.group', { group: names.group(groupId).displayName }),
          reason: t(`assignmentError.${error}`),
        }),
      ),
    ),
  };
}
