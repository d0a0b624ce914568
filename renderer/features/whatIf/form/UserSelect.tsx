import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';

interface UserSelectProps {
  readonly value: string | null;
  readonly onChange: (userId: string | null) => void;
}

const OFFERED = 20;

/** Finds a user of the state that is shown, by name, sign-in name or id. */
export function UserSelect({ value, onChange }: UserSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const [text, setText] = useState('');
  const { data: chosen } = useQuery({
    ...queries.users.get.queryOptions({ input: { scope, userId: value ?? '-', language } }),
    enabled: value !== null,
  });
  const name = chosen === undefined || value === null ? undefined : labelOf(chosen);
  const { data: found } = useQuery({
    ...queries.users.list.queryOptions({
      input: { scope, query: { filter: text === '' || text === name ? {} : { search: text }, language }, window: { limit: OFFERED } },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (found?.rows ?? []).filter(({ id }) => id !== value).map((row) => ({ value: row.id, label: labelOf(row) }));
  const options = value === null || name === undefined ? rows : [{ value, label: name }, ...rows];
  return (
    <Select
      {...LIST_PROPS}
      data-autofocus={value === null || undefined}
      searchable
      label={t('window.whatIf.user')}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      data={options}
      filter={({ options: all }) => all}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={onChange}
    />
  );
}

function labelOf({ displayName, userPrincipalName }: { readonly displayName: string; readonly userPrincipalName: string }): string {
  return displayName === '' ? userPrincipalName : `${displayName} (${userPrincipalName})`;
}
