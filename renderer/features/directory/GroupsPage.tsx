import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_COLUMNS, type GroupFilter } from '../../../shared/contract/groups.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useScope } from '../../client/scope.ts';
import { ColumnMenu } from '../../ui/grid/ColumnMenu.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { usePagedRows } from '../../ui/grid/usePagedRows.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { CountLine } from './CountLine.tsx';
import classes from './Directory.module.css';
import { type GroupSearch, sortBy, tidyFilter } from './directorySearch.ts';
import { FilterChips } from './FilterChips.tsx';
import { GroupFilterMenu } from './groups/GroupFilterMenu.tsx';
import { useGroupColumns } from './groups/groupColumns.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useObjectLinks } from './useObjectLinks.ts';

const route = getRouteApi('/tenants/$tenantId/groups');
const NO_FILTER: GroupFilter = {};

export function GroupsPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useSameValue(useScope());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (change: GroupSearch): void => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const filter = useSameValue(search.filter ?? NO_FILTER);
  const { sort = 'displayName', descending = false, columns: shown = GROUP_COLUMNS } = search;

  const input = useSameValue({ scope, query: { filter, sort: { column: sort, descending }, language } });
  const windowQuery = useMemo(
    () => (window: { offset: number; limit: number }) => queries.groups.list.queryOptions({ input: { ...input, window } }),
    [queries, input],
  );
  const rows = usePagedRows(windowQuery, JSON.stringify(input));
  const { data: licensePlans = [] } = useQuery(queries.licensePlans.list.queryOptions({ input: { scope, language } }));
  const allColumns = useGroupColumns();
  const columns = useMemo(() => allColumns.filter(({ key }) => key === 'displayName' || shown.includes(key)), [allColumns, shown]);
  const { groupHref, openGroup } = useObjectLinks();
  const setFilter = (changed: GroupFilter): void => onSearch({ filter: tidyFilter(changed) });
  const planName = (skuId: string): string => licensePlans.find((plan) => plan.skuId === skuId)?.name ?? skuId;
  return (
    <div className={classes['page']}>
      <PageHeading title={t('window.directory.groups')} />
      {rows.error !== null ? (
        <QueryFault error={rows.error} onRetry={rows.retry} />
      ) : (
        <>
          <div className={classes['tools']} role="toolbar" aria-label={t('window.directory.tools')}>
            <SearchBox
              label={t('window.directory.searchGroups')}
              value={filter.search ?? ''}
              onChange={(text) => setFilter({ ...filter, search: text })}
            />
            <GroupFilterMenu filter={filter} licensePlans={licensePlans} onChange={setFilter} />
            <ColumnMenu
              columns={allColumns}
              shown={shown}
              onChange={(next) => onSearch({ columns: GROUP_COLUMNS.filter((column) => next.includes(column)) })}
            />
          </div>
          <FilterChips
            chips={chipsOf(filter, t, planName)}
            onRemove={(key) => setFilter({ ...filter, [key]: undefined })}
            onClear={() => setFilter({ search: filter.search })}
          />
          <CountLine counted={rows.count} total={rows.total} of="groups" />
          <div className={classes['grid']}>
            <DataGrid
              label={t('window.directory.groups')}
              columns={columns}
              source={rows}
              rowKey={({ id }) => id}
              hrefOf={groupHref}
              onOpen={openGroup}
              sort={{ column: sort, descending }}
              onSort={(column) => onSearch(sortBy(column, search, 'displayName'))}
              empty={t(filter === NO_FILTER ? 'window.directory.noGroups' : 'window.directory.noGroupMatches')}
            />
          </div>
        </>
      )}
    </div>
  );
}

function chipsOf(filter: GroupFilter, t: TFunction, planName: (skuId: string) => string): { key: keyof GroupFilter; text: string }[] {
  const flag = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : t(value ? 'window.directory.yes' : 'window.directory.no');
  const values: readonly (readonly [key: Exclude<keyof GroupFilter, 'search'>, value: string | undefined])[] = [
    ['kind', filter.kind?.map((kind) => t(`window.directory.groupKind.${kind}`)).join(', ')],
    ['licensePlan', filter.licensePlan && planName(filter.licensePlan)],
    ['licensed', flag(filter.licensed)],
    ['inError', flag(filter.inError)],
  ];
  return values.flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, text: `${t(`window.directory.groupFilter.${key}`)}: ${value}` }],
  );
}
