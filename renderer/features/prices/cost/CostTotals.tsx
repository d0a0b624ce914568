import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostChange, CostFigures, PlanCost } from '../../../../shared/model/planCost.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import classes from '../Prices.module.css';

const FIGURES = ['used', 'paid', 'unused'] as const satisfies readonly (keyof CostFigures)[];
const PERIODS = ['perMonth', 'perYear'] as const;

/** Before, after and the difference, a month and a year. */
export function CostTotals({ cost }: { readonly cost: PlanCost }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" mb={8} id={heading}>
        {t('window.prices.totals.title')}
      </Title>
      <PlainTable className={classes['totals']!} aria-labelledby={heading}>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={3} data-period>
              {t('window.prices.aMonth')}
            </th>
            <th scope="colgroup" colSpan={3} data-period>
              {t('window.prices.aYear')}
            </th>
          </tr>
          <tr>
            {PERIODS.map((period) => (
              <PeriodHeads key={period} />
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`window.prices.totals.${figure}`)}</th>
              {PERIODS.map((period) => (
                <PeriodCells key={period} change={cost.total[figure]} period={period} currency={cost.book.currency} />
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Text className={classes['quiet']!}>{t('window.prices.totals.about')}</Text>
    </section>
  );
}

function PeriodHeads() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col" data-number>
        {t('window.prices.before')}
      </th>
      <th scope="col" data-number>
        {t('window.prices.after')}
      </th>
      <th scope="col" data-number>
        {t('window.prices.difference')}
      </th>
    </>
  );
}

interface PeriodCellsProps {
  readonly change: CostChange;
  readonly period: (typeof PERIODS)[number];
  readonly currency: string;
}

function PeriodCells({ change, period, currency }: PeriodCellsProps) {
  const { money, moneyChange } = useFormat();
  return (
    <>
      <td data-number>{money(change.before[period], currency)}</td>
      <td data-number>{money(change.after[period], currency)}</td>
      <td data-number className={classes['difference']}>
        {moneyChange(change.difference[period], currency)}
      </td>
    </>
  );
}
