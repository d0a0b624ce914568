import { Checkbox, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';
import type { ChangeForm } from '../imaginedChange.ts';

interface LicenseFieldsProps {
  readonly form: ChangeForm;
  readonly onChange: (change: Partial<ChangeForm>) => void;
}

/** A license plan that comes, one that goes; both at once is a swap in one save. */
export function LicenseFields({ form: { add, remove, keepServices }, onChange }: LicenseFieldsProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const { data = [] } = useQuery(queries.licensePlans.list.queryOptions({ input: { scope, language } }));
  const plans = data.filter(({ forCompany }) => !forCompany).map(({ skuId, name }) => ({ value: skuId, label: name }));
  const field = (key: 'add' | 'remove', value: string | null) => (
    <Select
      {...LIST_PROPS}
      searchable
      clearable
      openOnFocus={false}
      label={t(`window.whatIf.${key}`)}
      placeholder={t('window.whatIf.noPlan')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      data={plans}
      value={value}
      onChange={(skuId) => onChange({ [key]: skuId })}
    />
  );
  return (
    <>
      <Group grow align="flex-start">
        {field('remove', remove)}
        {field('add', add)}
      </Group>
      {add !== null && remove !== null && (
        <Checkbox
          size="sm"
          label={t('window.whatIf.keepServices')}
          checked={keepServices}
          onChange={(event) => onChange({ keepServices: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
