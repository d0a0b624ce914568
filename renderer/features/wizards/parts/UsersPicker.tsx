import { MultiSelect } from '@mantine/core';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';

interface UsersPickerProps {
  readonly tenantId: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Finds users one by one. */
export function UsersPicker({ tenantId, ids, onChange }: UsersPickerProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const [text, setText] = useState('');
  const scope = { tenantId, scenario: null };
  const picked = useQueries({ queries: ids.map((userId) => queries.users.get.queryOptions({ input: { scope, userId, language } })) });
  const { data } = useQuery({
    ...queries.users.list.queryOptions({
      input: { scope, query: { filter: text === '' ? {} : { search: text }, language }, window: { limit: 50 } },
    }),
    placeholderData: keepPreviousData,
  });
  const label = (person: { readonly displayName: string; readonly userPrincipalName: string } | undefined, id: string): string =>
    person === undefined ? id : `${person.displayName} (${person.userPrincipalName})`;
  const chosen = ids.map((id, i) => ({ value: id, label: label(picked[i]?.data, id) }));
  const found = (data?.rows ?? []).filter(({ id }) => !ids.includes(id)).map((row) => ({ value: row.id, label: label(row, row.id) }));
  return (
    <MultiSelect
      {...LIST_PROPS}
      searchable
      hidePickedOptions
      label={t('window.wizards.parts.users')}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      data={[...chosen, ...found]}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={[...ids]}
      onChange={onChange}
    />
  );
}
