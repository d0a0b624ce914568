import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LicensePlanRow } from '../../../../shared/contract/licensePlans.ts';
import { useFormat } from '../../../client/language.tsx';
import type { GridColumn } from '../../../ui/grid/gridTypes.ts';
import type { LicensePlanColumn } from '../directorySearch.ts';
import { ErrorCount } from '../users/userColumns.tsx';
import { UnitsBar } from './UnitsBar.tsx';

/** What a column of numbers counts. */
export const FIGURES: Readonly<Record<Exclude<LicensePlanColumn, 'name'>, (row: LicensePlanRow) => number>> = {
  owned: ({ owned }) => owned,
  consumed: ({ consumed }) => consumed,
  free: ({ free }) => free,
  direct: ({ users }) => users.direct,
  inherited: ({ users }) => users.inherited,
  both: ({ users }) => users.both,
  groups: ({ groups }) => groups,
  errors: ({ usersInError }) => usersInError,
};

export function useLicensePlanColumns(): readonly GridColumn<LicensePlanRow, LicensePlanColumn>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  return useMemo(() => {
    const figure = (key: Exclude<LicensePlanColumn, 'name'>, width: number): GridColumn<LicensePlanRow, LicensePlanColumn> => ({
      key,
      label: t(`window.directory.planColumn.${key}`),
      width,
      align: 'end',
      sortable: true,
      render: (row) => number(FIGURES[key](row)),
    });
    return [
      { key: 'name', label: t('window.directory.planColumn.name'), width: 250, share: 1, sortable: true, render: ({ name }) => name },
      figure('owned', 88),
      figure('consumed', 92),
      { ...figure('free', 134), render: (row) => <UnitsBar plan={row} /> },
      figure('direct', 78),
      figure('inherited', 134),
      figure('both', 72),
      figure('groups', 88),
      {
        ...figure('errors', 94),
        render: ({ usersInError }) => (
          <ErrorCount errors={usersInError} label={t('window.directory.usersInError', { count: usersInError })} />
        ),
      },
    ];
  }, [t, number]);
}
