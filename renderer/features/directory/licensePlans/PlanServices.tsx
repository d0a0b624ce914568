import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LicensePlanDetail, ServiceRow } from '../../../../shared/contract/licensePlans.ts';
import { PATHS, type Path } from '../../../../shared/contract/users.ts';
import { useFormat } from '../../../client/language.tsx';
import { useTenantId } from '../../../client/scope.ts';
import classes from '../Directory.module.css';

/** Who has which service of the license plan, and by which path; each number leads to those users. */
export function PlanServices({ plan }: { readonly plan: LicensePlanDetail }) {
  const { t } = useTranslation();
  return (
    <div className={classes['body']}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('window.directory.plan.servicesText')}
      </Text>
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing={4} highlightOnHover stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('window.directory.plan.service')}</Table.Th>
              {PATHS.map((path) => (
                <Table.Th key={path} scope="col" ta="end">
                  {t(`window.directory.path.${path}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="end">
                {t('window.directory.plan.off')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.services.map((service) => (
              <ServiceLine key={service.servicePlanId} skuId={plan.row.skuId} service={service} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function ServiceLine({ skuId, service }: { readonly skuId: string; readonly service: ServiceRow }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {service.name}
        <Text size="xs" c="dimmed">
          {service.servicePlanName}
          {!service.perUser && ` · ${t('window.directory.plan.wholeCompany')}`}
        </Text>
      </Table.Th>
      {PATHS.map((path) => (
        <Table.Td key={path} className={classes['figure']!}>
          {service.users[path] === 0 ? (
            <span className={classes['none']}>0</span>
          ) : (
            <UsersOfService skuId={skuId} service={service} path={path} />
          )}
        </Table.Td>
      ))}
      <Table.Td className={classes['figure']!}>{number(service.users.off)}</Table.Td>
    </Table.Tr>
  );
}

interface UsersOfServiceProps {
  readonly skuId: string;
  readonly service: ServiceRow;
  readonly path: Path;
}

function UsersOfService({ skuId, service, path }: UsersOfServiceProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const tenantId = useTenantId();
  const users = t('count.users', { count: service.users[path] });
  return (
    <Link
      to="/tenants/$tenantId/license-plans/$skuId"
      params={{ tenantId, skuId }}
      search={{ tab: 'users', filter: { service: service.servicePlanId, path } }}
      className={classes['link']}
      aria-label={`${service.name}, ${t(`window.directory.path.${path}`)}: ${users}`}
    >
      {number(service.users[path])}
    </Link>
  );
}
