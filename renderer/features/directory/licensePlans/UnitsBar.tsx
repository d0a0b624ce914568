import { useTranslation } from 'react-i18next';
import type { LicensePlanRow } from '../../../../shared/contract/licensePlans.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Directory.module.css';

/** How much of what is owned is in use, as a slim bar, and what is left, as a number. Less than nothing is said in words. */
export function UnitsBar({ plan }: { readonly plan: Pick<LicensePlanRow, 'owned' | 'consumed' | 'free'> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { owned, consumed, free } = plan;
  const percent = owned === 0 ? (consumed > 0 ? 100 : 0) : Math.min(100, (100 * consumed) / owned);
  return (
    <span className={classes['units']}>
      <span className={classes['bar']} data-over={free < 0 || undefined} aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      {free < 0 ? (
        <span className={classes['errors']}>{t('window.directory.plan.lacking', { count: -free })}</span>
      ) : (
        <span>{number(free)}</span>
      )}
    </span>
  );
}
