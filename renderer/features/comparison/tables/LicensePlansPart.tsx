import { Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComparedLicensePlan, ComparisonSummary, PlanFigures } from '../../../../shared/contract/comparison.ts';
import { Badge } from '../../../ui/Badge.tsx';
import classes from '../comparison.module.css';
import { Change } from './Change.tsx';

const FIGURES = ['users', 'direct', 'inherited', 'consumed', 'owned'] as const satisfies readonly (keyof PlanFigures)[];

/** Users and units of each license plan before and after. */
export function LicensePlansPart({ summary: { licensePlans } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table className={classes['table']!} stickyHeader>
        <caption className={classes['caption']}>{t('window.comparison.table.licensePlans')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.comparison.table.licensePlan')}</Table.Th>
            {FIGURES.map((figure) => (
              <Table.Th key={figure} scope="col" className={classes['number']!}>
                {t(`window.comparison.table.${figure}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {licensePlans.map((plan) => (
            <PlanLine key={plan.skuId} plan={plan} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PlanLine({ plan: { name, before, after } }: { readonly plan: ComparedLicensePlan }) {
  const { t } = useTranslation();
  const short = after.consumed - after.owned;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {short > 0 && (
          <div>
            <Badge icon={IconAlertTriangle} meaning="bad">
              {t('window.assignments.units.lacking', { count: short })}
            </Badge>
          </div>
        )}
      </Table.Th>
      {FIGURES.map((figure) => (
        <Table.Td key={figure} className={classes['number']!}>
          <Change before={before[figure]} after={after[figure]} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
