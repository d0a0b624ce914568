import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { ownTenants } from '../../client/ownTenants.ts';
import { LIST_PROPS } from '../directory/listProps.ts';

interface TenantSelectProps {
  readonly value: string | null;
  readonly onChange: (tenantId: string | null) => void;
}

/** The tenants of the library, without those of exercises and those that cannot be opened. */
export function TenantSelect({ value, onChange }: TenantSelectProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const usable = ownTenants(cards ?? []).filter(({ trouble }) => trouble === null);
  return (
    <Select
      {...LIST_PROPS}
      label={t('window.instructor.tenant')}
      placeholder={t('window.instructor.chooseTenant')}
      {...(cards !== undefined && usable.length === 0 && { description: t('window.instructor.noTenant') })}
      data={usable.map(({ id, name }) => ({ value: id, label: name }))}
      value={usable.some(({ id }) => id === value) ? value : null}
      onChange={onChange}
      maw={420}
    />
  );
}
