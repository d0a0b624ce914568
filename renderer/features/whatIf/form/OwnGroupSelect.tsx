import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';

interface OwnGroupSelectProps {
  readonly userId: string | null;
  readonly value: string | null;
  readonly onChange: (groupId: string | null) => void;
}

/** The groups the user is in, those with licenses first. */
export function OwnGroupSelect({ userId, value, onChange }: OwnGroupSelectProps) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const { data } = useQuery({
    ...queries.users.get.queryOptions({ input: { scope, userId: userId ?? '-', language } }),
    enabled: userId !== null,
  });
  const groups = (data?.groups ?? []).toSorted((a, b) => Number(b.licensed) - Number(a.licensed));
  const chosen = groups.find(({ id }) => id === value);
  return (
    <Select
      {...LIST_PROPS}
      searchable
      label={t('window.directory.group')}
      placeholder={t('window.directory.typeToFind')}
      nothingFoundMessage={t('window.whatIf.noGroup')}
      description={chosen === undefined || chosen.licenses.length === 0 ? undefined : list([...chosen.licenses])}
      data={groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
