import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../listProps.ts';

interface GroupSelectProps {
  readonly value: string | null;
  readonly onChange: (groupId: string | null) => void;
}

/** Finds a group whose members somebody decides: those with a rule or kept on-premises cannot be changed here (F197, F103). */
export function GroupSelect({ value, onChange }: GroupSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const { data } = useQuery({
    ...queries.groups.list.queryOptions({
      input: {
        scope,
        query: { filter: { kind: ['assigned'], ...(text !== '' && text !== chosen?.label && { search: text }) }, language },
        window: { limit: 50 },
      },
    }),
    placeholderData: keepPreviousData,
  });
  const found = data?.rows.map(({ id, displayName }) => ({ value: id, label: displayName })) ?? [];
  const options = chosen === null || found.some((option) => option.value === chosen.value) ? found : [chosen, ...found];
  return (
    <Select
      {...LIST_PROPS}
      data-autofocus
      searchable
      label={t('window.directory.group')}
      description={t('window.directory.assignedGroupsOnly')}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
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
