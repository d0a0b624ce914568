import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupFilter } from '../../../../shared/contract/groups.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';

interface AnyGroupSelectProps {
  readonly value: string | null;
  readonly onChange: (groupId: string | null) => void;
  readonly filter: GroupFilter;
}

const OFFERED = 50;

/** Finds a group of the state that is shown, whoever decides on its members: a change that is refused is an answer too. */
export function AnyGroupSelect({ value, onChange, filter }: AnyGroupSelectProps) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const search = text === '' || text === chosen?.label ? {} : { search: text };
  const { data } = useQuery({
    ...queries.groups.list.queryOptions({
      input: { scope, query: { filter: { ...filter, ...search }, language }, window: { limit: OFFERED } },
    }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
  const options = chosen === null || found.some((option) => option.value === chosen.value) ? found : [chosen, ...found];
  const licenses = new Map((data?.rows ?? []).map((row) => [row.id, list(row.licenses.map(({ name }) => name))]));
  return (
    <Select
      {...LIST_PROPS}
      searchable
      label={t('window.directory.group')}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      description={value === null ? undefined : licenses.get(value) || undefined}
      data={options}
      filter={({ options: all }) => all}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={(id) => {
        setChosen(options.find((option) => option.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}
