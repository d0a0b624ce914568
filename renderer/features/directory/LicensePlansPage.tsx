import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LicensePlanRow } from '../../../shared/contract/licensePlans.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useScope } from '../../client/scope.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { useListSource } from '../../ui/grid/useListSource.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { CountLine } from './CountLine.tsx';
import classes from './Directory.module.css';
import { type LicensePlanColumn, sortBy } from './directorySearch.ts';
import { FIGURES, useLicensePlanColumns } from './licensePlans/licensePlanColumns.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useObjectLinks } from './useObjectLinks.ts';

const route = getRouteApi('/tenants/$tenantId/license-plans');

export function LicensePlansPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { find = '', sort = 'name', descending = false } = search;
  const { data, error, refetch } = useQuery(queries.licensePlans.list.queryOptions({ input: { scope, language } }));
  const rows = useMemo(() => data && ordered(data, find, sort, descending, language), [data, find, sort, descending, language]);
  const source = useListSource(rows, `${find}/${sort}/${descending}`);
  const columns = useLicensePlanColumns();
  const { planHref, openPlan } = useObjectLinks();
  return (
    <div className={classes['page']}>
      <PageHeading title={t('window.directory.licensePlans')} />
      {error !== null ? (
        <QueryFault error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <div className={classes['tools']}>
            <SearchBox
              label={t('window.directory.searchLicensePlans')}
              value={find}
              onChange={(text) =>
                void navigate({ search: (before) => ({ ...before, find: text === '' ? undefined : text }), replace: true })
              }
            />
          </div>
          <CountLine counted={rows?.length} total={data?.length} of="licensePlans" />
          <div className={classes['grid']}>
            <DataGrid
              label={t('window.directory.licensePlans')}
              columns={columns}
              source={source}
              rowKey={({ skuId }) => skuId}
              hrefOf={planHref}
              onOpen={openPlan}
              sort={{ column: sort, descending }}
              onSort={(column) => void navigate({ search: (before) => ({ ...before, ...sortBy(column, search, 'name') }), replace: true })}
              empty={t(data?.length === 0 ? 'window.directory.noLicensePlans' : 'window.directory.noLicensePlanMatches')}
            />
          </div>
        </>
      )}
    </div>
  );
}

function ordered(
  plans: readonly LicensePlanRow[],
  find: string,
  column: LicensePlanColumn,
  descending: boolean,
  language: string,
): readonly LicensePlanRow[] {
  const wanted = find.toLocaleLowerCase(language);
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (a: LicensePlanRow, b: LicensePlanRow): number => collator.compare(a.name, b.name);
  const compare =
    column === 'name' ? byName : (a: LicensePlanRow, b: LicensePlanRow) => FIGURES[column](a) - FIGURES[column](b) || byName(a, b);
  const found = plans.filter((plan) =>
    [plan.name, plan.skuPartNumber, plan.skuId].some((text) => text.toLocaleLowerCase(language).includes(wanted)),
  );
  return found.sort((a, b) => (descending ? -compare(a, b) : compare(a, b)));
}
