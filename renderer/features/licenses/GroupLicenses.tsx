import { Table } from '@mantine/core';

import { useTranslation } from 'react-i18next';
import type { GroupBlade } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { useScope } from '../../client/scope.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { GroupErrors } from './GroupErrors.tsx';
import { LicensesLoading, NothingHere } from './LicensesNotice.tsx';
import classes from './licenses.module.css';
import { ProcessingBanner } from './ProcessingBanner.tsx';
import { useGroupBlade } from './useBlades.ts';

/** The licenses of a group: what it gives, whether everybody has it, and why some have not. */
export function GroupLicenses({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation();
  const scope = useScope();
  const blade = useGroupBlade(groupId);

  if (blade.isPending) return <LicensesLoading />;
  if (blade.isError) return <QueryFault error={blade.error} onRetry={() => void blade.refetch()} />;
  const { licenses, processing, errors } = blade.data;
  return (
    <>
      <ProcessingBanner processing={processing} imported={scope.scenario === null} />
      {licenses.length === 0 ? (
        <NothingHere text={t('window.licenses.noneOfGroup')} hint={t('window.licenses.noneOfGroupHint')} />
      ) : (
        <LicenseTable licenses={licenses} />
      )}
      {errors.length > 0 && <GroupErrors groupId={groupId} errors={errors} />}
    </>
  );
}

function LicenseTable({ licenses }: { readonly licenses: GroupBlade['licenses'] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table className={classes['licenses']!} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.licenses.products')}</Table.Th>
            <Table.Th scope="col">{t('window.licenses.state')}</Table.Th>
            <Table.Th scope="col">{t('window.licenses.enabledServices')}</Table.Th>
            <Table.Th scope="col">{t('window.licenses.users')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {licenses.map((row) => (
            <Table.Tr key={row.skuId}>
              <Table.Th scope="row" className={classes['product']!}>
                {row.name}
              </Table.Th>
              <Table.Td>
                <StateBadge state={row.state} />
              </Table.Td>
              <Table.Td className={classes['figure']!}>
                {t('window.licenses.enabledOf', { on: row.enabledServices, all: row.services })}
              </Table.Td>
              <Table.Td className={classes['figure']!}>
                {number(row.users)}
                {row.usersInError > 0 && ` · ${t('window.licenses.usersInError', { count: row.usersInError })}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
