import { ASSIGNMENT_ERRORS } from '../../../../shared/model/graph.ts';
import type { RehearseResult } from '../../../service/jobs/rehearseJob.ts';
import { bullets, type Page } from './page.ts';

/** What to do next, from what happened: most pressing first. */
export function adviceLines({ summary, impact }: RehearseResult, page: Page): string[] {
  const { t } = page.words;
  const { users, refusals, outcome, verdict } = summary;
  if (verdict === 'safe') return bullets(page, [t('next.safe')]);
  const newErrors = ASSIGNMENT_ERRORS.flatMap((error) =>
    error !== 'None' && impact.errors.some((row) => row.error === error && row.newUsers > 0) ? [error] : [],
  );
  return bullets(page, [
    ...(refusals.length > 0 ? [t('next.refused')] : []),
    ...(outcome === 'horizonReached' ? [t('next.horizon')] : []),
    ...(users.withLoss > 0 ? [t('next.lost')] : []),
    ...(users.withDowngrade > 0 ? [t('next.downgraded')] : []),
    ...(users.withGap > 0 ? [t('next.gap')] : []),
    ...(users.withDip > 0 ? [t('next.dip')] : []),
    ...newErrors.map((error) => t(`next.${error}`)),
    t('next.again'),
  ]);
}
