import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GROUP_COLUMNS, GroupRow } from '../../../../shared/contract/groups.ts';
import { useFormat } from '../../../client/language.tsx';
import type { GridColumn } from '../../../ui/grid/gridTypes.ts';
import { ErrorCount } from '../users/userColumns.tsx';

export type GroupColumn = (typeof GROUP_COLUMNS)[number];

export function useGroupColumns(): readonly GridColumn<GroupRow, GroupColumn>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  return useMemo(() => {
    const label = (key: GroupColumn): string => t(`window.directory.groupColumn.${key}`);
    const kindOf = ({ kind, microsoft365 }: GroupRow): string => {
      const words = t(`window.directory.groupKind.${kind}`);
      return microsoft365 ? t('window.directory.microsoft365Group', { kind: words }) : words;
    };
    return [
      { key: 'displayName', label: label('displayName'), width: 220, share: 2, sortable: true, render: ({ displayName }) => displayName },
      { key: 'kind', label: label('kind'), width: 190, share: 1, sortable: true, render: kindOf },
      { key: 'members', label: label('members'), width: 110, align: 'end', sortable: true, render: ({ members }) => number(members) },
      {
        key: 'licenses',
        label: label('licenses'),
        width: 260,
        share: 3,
        sortable: true,
        render: ({ licenses }) => licenses.map(({ name }) => name).join(', '),
      },
      {
        key: 'errors',
        label: label('errors'),
        width: 130,
        align: 'end',
        sortable: true,
        render: ({ usersInError }) => (
          <ErrorCount errors={usersInError} label={t('window.directory.usersInError', { count: usersInError })} />
        ),
      },
    ];
  }, [t, number]);
}
