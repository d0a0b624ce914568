import { MultiSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../listProps.ts';
import { StageDialog } from '../StageDialog.tsx';

interface AddMembersDialogProps {
  readonly group: GroupRow;
  readonly onClose: () => void;
}

interface Person {
  readonly value: string;
  readonly label: string;
}

/** Finds users one by one. Whoever wants to add many picks them in the list of users and uses *Add to group* there. */
export function AddMembersDialog({ group, onClose }: AddMembersDialogProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const { data } = useQuery({
    ...queries.users.list.queryOptions({
      input: { scope, query: { filter: text === '' ? {} : { search: text }, language }, window: { limit: 50 } },
    }),
    placeholderData: keepPreviousData,
  });
  const found =
    data?.rows.map(({ id, displayName, userPrincipalName }) => ({ value: id, label: `${displayName} (${userPrincipalName})` })) ?? [];
  const options = [...people, ...found.filter(({ value }) => !people.some((person) => person.value === value))];
  const ids = people.map(({ value }) => value);
  return (
    <StageDialog
      size="lg"
      title={t('window.directory.action.addMembers')}
      drafts={ids.length === 0 ? null : [{ kind: 'addMembers', group: group.id, users: { ids } }]}
      onClose={onClose}
    >
      <Text size="sm">{t('window.directory.addMembersText', { group: group.displayName })}</Text>
      <MultiSelect
        {...LIST_PROPS}
        data-autofocus
        searchable
        hidePickedOptions
        label={t('window.directory.users')}
        placeholder={t('window.directory.typeToFind')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={options}
        filter={({ options: all }) => all}
        searchValue={text}
        onSearchChange={setText}
        value={ids}
        onChange={(chosen) => setPeople(options.filter(({ value }) => chosen.includes(value)))}
      />
    </StageDialog>
  );
}
