import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanUnitCounts } from '../../../../shared/model/planCost.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';

interface CountedPlansProps {
  readonly title: string;
  readonly about: string;
  readonly plans: readonly PlanUnitCounts[];
  readonly nameOf: (skuId: string) => string;
  readonly kindOf?: (plan: PlanUnitCounts) => string;
}

/** License plans that are in no sum, by their units. Nothing where there are none. */
export function CountedPlans({ title, about, plans, nameOf, kindOf }: CountedPlansProps) {
  const { t } = useTranslation();
  const heading = useId();
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        {title}
      </Title>
      <Text size="sm" mb={8}>
        {about}
      </Text>
      <PlainTable widths={kindOf === undefined ? ['auto', '22%', '22%'] : ['auto', '18%', '22%', '22%']} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.prices.plans.plan')}</th>
            {kindOf !== undefined && <th scope="col">{t('window.prices.apart.kind')}</th>}
            <th scope="col" data-number>
              {t('window.prices.unpriced.used')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.unpriced.paid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.skuId}>
              <th scope="row">{nameOf(plan.skuId)}</th>
              {kindOf !== undefined && <td>{kindOf(plan)}</td>}
              <td data-number>
                <Change before={plan.usedBefore} after={plan.usedAfter} />
              </td>
              <td data-number>
                <Change before={plan.paidBefore} after={plan.paidAfter} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}

/** One number where nothing changes. */
function Change({ before, after }: { readonly before: number; readonly after: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return before === after ? number(after) : t('window.prices.plans.arrow', { before, after });
}
