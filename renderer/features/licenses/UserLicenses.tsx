import { Table } from '@mantine/core';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { LicenseRow } from './LicenseRow.tsx';
import { LicensesLoading, NothingHere } from './LicensesNotice.tsx';
import classes from './licenses.module.css';
import { useUserBlade } from './useBlades.ts';

/** The licenses of a user as the portal showed them: product, state, enabled services and the paths they came by. */
export function UserLicenses({ userId }: { readonly userId: string }) {
  const { t } = useTranslation();
  const blade = useUserBlade(userId);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());

  if (blade.isPending) return <LicensesLoading />;
  if (blade.isError) return <QueryFault error={blade.error} onRetry={() => void blade.refetch()} />;
  const { licenses, services } = blade.data;
  if (licenses.length === 0) return <NothingHere text={t('window.licenses.none')} hint={t('window.licenses.noneHint')} />;

  const toggle = (skuId: string): void => setOpen((before) => (before.has(skuId) ? without(before, skuId) : new Set([...before, skuId])));
  return (
    <Table.ScrollContainer minWidth={560} className={classes['scroll']!} data-tour="licenses">
      <Table className={classes['licenses']!} verticalSpacing={6} highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('window.licenses.products')}</Table.Th>
            <Table.Th scope="col">{t('window.licenses.state')}</Table.Th>
            <Table.Th scope="col" className={classes['figure']!}>
              {t('window.licenses.enabledServices')}
            </Table.Th>
            <Table.Th scope="col">{t('window.licenses.paths')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {licenses.map((row) => (
            <LicenseRow key={row.skuId} row={row} services={services} open={open.has(row.skuId)} onToggle={toggle} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== item));
}
