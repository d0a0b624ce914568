import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../listProps.ts';

interface ServiceSelectProps {
  readonly value: string | undefined;
  readonly onChange: (servicePlanId: string | undefined) => void;
}

/** Finds a service of the tenant by its name; the filter keeps its id. */
export function ServiceSelect({ value, onChange }: ServiceSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const [text, setText] = useState('');
  const { data } = useQuery({
    ...queries.search.everything.queryOptions({ input: { scope, text: text === '' ? (value ?? '') : text, limit: 20, language } }),
    enabled: text !== '' || value !== undefined,
    placeholderData: keepPreviousData,
  });
  const services = data?.filter(({ kind }) => kind === 'service') ?? [];
  return (
    <Select
      {...LIST_PROPS}
      label={t('window.directory.filter.service')}
      placeholder={t('window.directory.typeToFind')}
      searchable
      clearable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      data={services.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      nothingFoundMessage={text === '' ? t('window.directory.typeToFind') : t('window.directory.nothingFound')}
      searchValue={text}
      onSearchChange={setText}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
