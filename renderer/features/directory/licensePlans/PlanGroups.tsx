import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LicensePlanDetail } from '../../../../shared/contract/licensePlans.ts';
import { useFormat } from '../../../client/language.tsx';
import { GroupLink } from '../../licenses/directoryLinks.tsx';
import classes from '../Directory.module.css';
import { ErrorCount } from '../users/userColumns.tsx';

/** The groups that give the license plan to their members. */
export function PlanGroups({ plan }: { readonly plan: LicensePlanDetail }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (plan.groups.length === 0) {
    return (
      <Text className={classes['body']!} size="sm" c="dimmed">
        {t('window.directory.plan.noGroups')}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={560} className={classes['body']!}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.directory.group')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('window.directory.groupColumn.members')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('window.directory.plan.enabledServices')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('window.directory.groupColumn.errors')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.groups.map(({ id, name, members, enabledServices, usersInError }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <GroupLink groupId={id}>{name}</GroupLink>
              </Table.Td>
              <Table.Td className={classes['figure']!}>{number(members)}</Table.Td>
              <Table.Td className={classes['figure']!}>{`${number(enabledServices)}/${number(plan.row.services)}`}</Table.Td>
              <Table.Td className={classes['figure']!}>
                <ErrorCount errors={usersInError} label={t('window.directory.usersInError', { count: usersInError })} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
