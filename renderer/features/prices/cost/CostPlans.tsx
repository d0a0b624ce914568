import { SegmentedControl, Title, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LicensePlanCost, PeriodCost, PlanCost } from '../../../../shared/model/planCost.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import classes from '../Prices.module.css';

interface CostPlansProps {
  readonly cost: PlanCost;
  readonly nameOf: (skuId: string) => string;
}

/** Each license plan that has a price: what of it is used and what that costs, by month or year. Those that stay as they are on demand. */
export function CostPlans({ cost, nameOf }: CostPlansProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [period, setPeriod] = useState<keyof PeriodCost>('perMonth');
  const [all, setAll] = useState(false);
  const moving = cost.plans.filter(({ moves }) => moves);
  const still = cost.plans.length - moving.length;
  const shown = all || moving.length === 0 ? cost.plans : moving;
  if (cost.plans.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <div className={classes['sectionHead']}>
        <Title order={2} size="h4" id={heading}>
          {t('window.prices.plans.title')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('window.prices.period')}
          value={period}
          onChange={(value) => setPeriod(value === 'perYear' ? 'perYear' : 'perMonth')}
          data={[
            { value: 'perMonth', label: t('window.prices.aMonth') },
            { value: 'perYear', label: t('window.prices.aYear') },
          ]}
        />
      </div>
      <PlainTable aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.prices.plans.plan')}</th>
            <th scope="col">{t('window.prices.plans.price')}</th>
            <th scope="col" data-number>
              {t('window.prices.plans.inUse')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.before')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.after')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.difference')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.plans.unusedAfter')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((plan) => (
            <PlanRow key={plan.skuId} plan={plan} name={nameOf(plan.skuId)} currency={cost.book.currency} period={period} />
          ))}
        </tbody>
      </PlainTable>
      {moving.length > 0 && still > 0 && (
        <UnstyledButton className={classes['mark']!} mt="xs" fz="sm" onClick={() => setAll(!all)}>
          {all ? t('window.prices.plans.moving') : t('window.prices.plans.all', { count: still })}
        </UnstyledButton>
      )}
    </section>
  );
}

interface PlanRowProps {
  readonly plan: LicensePlanCost;
  readonly name: string;
  readonly currency: string;
  readonly period: keyof PeriodCost;
}

function PlanRow({ plan, name, currency, period }: PlanRowProps) {
  const { t } = useTranslation();
  const { money, moneyChange, date } = useFormat();
  const { price, used, unused, usedBefore, usedAfter, paidAfter, forCompany } = plan;
  const idle = forCompany ? 0 : Math.max(0, paidAfter - usedAfter);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {t(`window.prices.plans.perUnit.${price.per}`, { amount: money(price.amount, currency) })}
        {price.validFrom !== undefined && (
          <span className={classes['units']}>{t('window.prices.plans.validFrom', { date: date(price.validFrom) })}</span>
        )}
      </td>
      <td data-number>{t('window.prices.plans.arrow', { before: usedBefore, after: usedAfter })}</td>
      <td data-number>{money(used.before[period], currency)}</td>
      <td data-number>{money(used.after[period], currency)}</td>
      <td data-number className={classes['difference']}>
        {moneyChange(used.difference[period], currency)}
      </td>
      <td data-number>{t('window.prices.plans.unusedUnits', { units: idle, amount: money(unused.after[period], currency) })}</td>
    </tr>
  );
}
