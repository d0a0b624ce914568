import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { ImportReport, SkuCount } from '../../../../shared/model/importReport.ts';
import { useFormat } from '../../../client/language.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { Badge } from '../../../ui/Badge.tsx';
import classes from './ImportReport.module.css';

/** Users per license plan, beside what the tenant itself says, and licenses that came without a source. */
export function ReportPlans({
  report: { skus, licensesWithoutSource },
  naming,
}: {
  readonly report: ImportReport;
  readonly naming: Naming;
}) {
  const { t } = useTranslation();
  const { number, compare } = useFormat();
  const ordered = [...skus].sort((a, b) => compare(naming.product(a.skuId), naming.product(b.skuId)));
  return (
    <section aria-labelledby="plans-heading">
      <Title order={2} id="plans-heading">
        {t('import.plansHeading')}
      </Title>
      <Table mt={6} verticalSpacing={5} aria-labelledby="plans-heading">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.planHeading')}</Table.Th>
            <Table.Th ta="end">{t('import.usersHeading')}</Table.Th>
            <Table.Th ta="end">{t('import.tenantSaysHeading')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((sku) => (
            <PlanRow key={sku.skuId} sku={sku} name={naming.product(sku.skuId)} />
          ))}
        </Table.Tbody>
      </Table>
      {licensesWithoutSource.length > 0 && (
        <>
          <Title order={3} mt="md">
            {t('window.start.report.withoutSource')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('window.start.report.withoutSourceAbout')}
          </Text>
          <Table mt={6} verticalSpacing={5}>
            <Table.Tbody>
              {licensesWithoutSource.map(({ name, users }) => (
                <Table.Tr key={name}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td ta="end">{number(users)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </section>
  );
}

function PlanRow({ sku: { skuId, counted, imported }, name }: { readonly sku: SkuCount; readonly name: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const tenantId = useTenantId();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/tenants/$tenantId/license-plans/$skuId" params={{ tenantId, skuId }} {...props} />}
        >
          {name}
        </Anchor>{' '}
        {imported !== null && imported !== counted && <Badge meaning="caution">{t('window.start.report.differs')}</Badge>}
      </Table.Td>
      <Table.Td ta="end" className={classes['figure']!}>
        {number(counted)}
      </Table.Td>
      <Table.Td ta="end" className={classes['figure']!}>
        {imported === null ? '–' : number(imported)}
      </Table.Td>
    </Table.Tr>
  );
}
