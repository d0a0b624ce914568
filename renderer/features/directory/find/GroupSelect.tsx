import { Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { GroupFilter, GroupRow } from '../../../../shared/contract/groups.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../listProps.ts';

interface GroupSelectProps {
  readonly scope: Scope;
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (groupId: string | null) => void;
  /** Which groups are offered; all when it is left out. */
  readonly filter?: Omit<GroupFilter, 'search'>;
  /** Never offered. */
  readonly except?: string | null;
  /** Takes the keyboard when the dialog around it opens. */
  readonly first?: boolean;
}

/** Finds a group of a state; below it who decides on its members, how many they are, and what it licenses. */
export function GroupSelect({ scope, label, description, value, onChange, filter = {}, except = null, first = false }: GroupSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const [text, setText] = useState('');
  const { data: chosen } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope, groupId: value ?? '-', language } }),
    enabled: value !== null,
  });
  const name = value === null ? undefined : chosen?.row.displayName;
  const { data: found } = useQuery({
    ...queries.groups.list.queryOptions({
      input: {
        scope,
        query: { filter: { ...filter, ...(text !== '' && text !== name && { search: text }) }, language },
        window: { limit: 50 },
      },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (found?.rows ?? []).filter(({ id }) => id !== except && id !== value);
  const shown = value !== null && chosen !== undefined ? [chosen.row, ...rows] : rows;
  const about = new Map(shown.map((row) => [row.id, <AboutGroup key={row.id} group={row} />]));
  return (
    <div>
      <Select
        {...LIST_PROPS}
        data-autofocus={first || undefined}
        // With a group chosen already, an open list would only cover the buttons below it; typing or a click opens it.
        openOnFocus={value === null}
        searchable
        label={label}
        description={description}
        placeholder={t('window.directory.typeToFind')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={shown.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        filter={({ options }) => options}
        renderOption={({ option }) => (
          <span>
            {option.label} {about.get(option.value)}
          </span>
        )}
        searchValue={text}
        onSearchChange={setText}
        value={value}
        onChange={onChange}
      />
      {value !== null && chosen !== undefined && (
        <div role="status">
          <AboutGroup group={chosen.row} />
        </div>
      )}
    </div>
  );
}

function AboutGroup({ group: { kind, members, licenses } }: { readonly group: GroupRow }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const parts = [
    t(`window.directory.groupKind.${kind}`),
    t('window.directory.memberCount', { count: members }),
    ...(licenses.length === 0 ? [] : [list(licenses.map(({ name }) => name))]),
  ];
  return (
    <Text span size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}
