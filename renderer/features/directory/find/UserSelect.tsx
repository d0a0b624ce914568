import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../listProps.ts';
import { useFoundUsers, userOption } from './useFoundUsers.ts';

interface UserSelectProps {
  readonly scope: Scope;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (userId: string | null) => void;
}

/** Finds one user of a state. A field that opens empty in a dialog takes the keyboard. */
export function UserSelect({ scope, label, value, onChange }: UserSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const [text, setText] = useState('');
  const { data } = useQuery({
    ...queries.users.get.queryOptions({ input: { scope, userId: value ?? '-', language } }),
    enabled: value !== null,
  });
  const chosen = value === null || data === undefined ? null : { ...userOption(data), value };
  const found = useFoundUsers(scope, text === chosen?.label ? '' : text);
  const others = found.filter((option) => option.value !== value);
  return (
    <Select
      {...LIST_PROPS}
      data-autofocus={value === null || undefined}
      searchable
      label={label}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      data={chosen === null ? others : [chosen, ...others]}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={onChange}
    />
  );
}
