import { Group, SegmentedControl, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveService } from '../../../shared/contract/licenses.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { EffectiveServiceRow } from './EffectiveServiceRow.tsx';
import { LicensesLoading, NothingHere } from './LicensesNotice.tsx';
import classes from './licenses.module.css';
import { filterServices, SERVICE_SHOWN, type ServiceShown } from './serviceFilter.ts';
import { useUserBlade } from './useBlades.ts';

/** Every service a user has: what turns it on, and what alone does, so that it would be lost without. */
export function UserServices({ userId }: { readonly userId: string }) {
  const { t } = useTranslation();
  const blade = useUserBlade(userId);

  if (blade.isPending) return <LicensesLoading />;
  if (blade.isError) return <QueryFault error={blade.error} onRetry={() => void blade.refetch()} />;
  if (blade.data.services.length === 0) return <NothingHere text={t('window.licenses.effective.nothing')} />;
  return <ServiceTable services={blade.data.services} />;
}

function ServiceTable({ services }: { readonly services: readonly EffectiveService[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<ServiceShown>('all');
  const [search, setSearch] = useState('');
  const rows = filterServices(services, shown, useDeferredValue(search));
  const labels: Readonly<Record<ServiceShown, string>> = {
    all: t('window.licenses.effective.all'),
    on: t('window.licenses.on'),
    off: t('window.licenses.off'),
    single: t('window.licenses.effective.single'),
  };
  return (
    <>
      <Group gap="sm" py="xs">
        <TextInput
          type="search"
          w={280}
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={t('window.licenses.effective.search')}
          placeholder={t('window.licenses.effective.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('window.licenses.effective.show')}
          data={SERVICE_SHOWN.map((value) => ({ value, label: labels[value] }))}
          value={shown}
          onChange={setShown}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('window.licenses.effective.shown', { shown: rows.length, all: services.length })}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <NothingHere text={t('window.licenses.effective.none')} />
      ) : (
        <Table.ScrollContainer minWidth={640} className={classes['scroll']!}>
          <Table className={classes['licenses']!} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('window.licenses.service')}</Table.Th>
                <Table.Th scope="col">{t('window.licenses.state')}</Table.Th>
                <Table.Th scope="col">{t('window.licenses.effective.onBy')}</Table.Th>
                <Table.Th scope="col">{t('window.licenses.effective.lostWithout')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((service) => (
                <EffectiveServiceRow key={service.servicePlanId} service={service} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
