import { MultiSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../listProps.ts';
import { useFoundUsers, userOption } from './useFoundUsers.ts';

interface UsersSelectProps {
  readonly scope: Scope;
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Takes the keyboard when the dialog around it opens. */
  readonly first?: boolean;
}

/** Finds users of a state one by one. */
export function UsersSelect({ scope, label, ids, onChange, first = false }: UsersSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const [text, setText] = useState('');
  // The list closes with each pick (typing opens it again): open, it would cover the button that comes after it.
  const [listed, setListed] = useState(false);
  const found = useFoundUsers(scope, text);
  const picked = useQueries({ queries: ids.map((userId) => queries.users.get.queryOptions({ input: { scope, userId, language } })) });
  const chosen = ids.map((id, i) => {
    const user = picked[i]?.data;
    // While it loads, the name under which it was found.
    return user === undefined ? (found.find(({ value }) => value === id) ?? { value: id, label: id }) : { ...userOption(user), value: id };
  });
  return (
    <MultiSelect
      {...LIST_PROPS}
      data-autofocus={first || undefined}
      searchable
      hidePickedOptions
      label={label}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.directory.nothingFound')}
      data={[...chosen, ...found.filter(({ value }) => !ids.includes(value))]}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={[...ids]}
      onChange={onChange}
      dropdownOpened={listed}
      onDropdownOpen={() => setListed(true)}
      onDropdownClose={() => setListed(false)}
      onOptionSubmit={() => setListed(false)}
    />
  );
}
