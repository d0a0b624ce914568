import { useTranslation } from 'react-i18next';
import type { ResultSummary } from '../../../../shared/model/resultSummary.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from './Outcome.module.css';

/** How many users, and how long it takes. */
export function OutcomeFigures({ summary: { users, gaps, clock } }: { readonly summary: ResultSummary }) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const figures: readonly (readonly [string, string])[] = [
    [t('window.scenarios.outcome.changed'), number(users.changed)],
    [t('window.scenarios.outcome.loss'), number(users.withLoss)],
    [t('window.scenarios.outcome.downgrade'), number(users.withDowngrade)],
    [t('window.scenarios.outcome.gap'), number(users.withGap)],
    ...(gaps.count === 0 ? [] : [[t('window.scenarios.outcome.longestGap'), duration(gaps.longestSeconds)] as const]),
    [t('window.scenarios.outcome.dip'), number(users.withDip)],
    [t('window.scenarios.outcome.newErrors'), number(users.withNewError)],
    [t('window.scenarios.outcome.duration'), duration(clock.elapsedSeconds)],
  ];
  return (
    <dl className={classes['figures']}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
