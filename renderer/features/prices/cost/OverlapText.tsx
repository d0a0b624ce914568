import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapCost, PlanCost } from '../../../../shared/model/planCost.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Prices.module.css';

interface OverlapTextProps {
  readonly cost: PlanCost;
  /** ISO 8601. */
  readonly startAt: string;
}

/** What is held twice while the scenario runs, in use and bought. */
export function OverlapText({ cost: { overlap, book }, startAt }: OverlapTextProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const heading = useId();
  const values = ({ seconds, beyond, peakAt, worth }: OverlapCost) => ({
    duration: words.duration(seconds),
    month: words.money(beyond.perMonth, book.currency),
    worth: words.money(worth, book.currency),
    at: words.dateTime(new Date(Date.parse(startAt) + peakAt * 1000).toISOString()),
  });
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" mb={8} id={heading}>
        {t('window.prices.overlap.title')}
      </Title>
      {overlap.used === null && overlap.paid === null ? (
        <Text size="sm">{t('window.prices.overlap.none')}</Text>
      ) : (
        <>
          <ul className={classes['list']}>
            {overlap.used !== null && <li>{t('window.prices.overlap.used', values(overlap.used))}</li>}
            {overlap.paid !== null && <li>{t('window.prices.overlap.paid', values(overlap.paid))}</li>}
          </ul>
          <Text className={classes['quiet']!}>{t('window.prices.overlap.billing')}</Text>
        </>
      )}
    </section>
  );
}
