import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { USER_COLUMNS, type UserFilter } from '../../../../shared/contract/users.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { ColumnMenu } from '../../../ui/grid/ColumnMenu.tsx';
import { DataGrid } from '../../../ui/grid/DataGrid.tsx';
import { usePagedRows } from '../../../ui/grid/usePagedRows.ts';
import { useSameValue } from '../../../ui/grid/useSameValue.ts';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { CountLine } from '../CountLine.tsx';
import classes from '../Directory.module.css';
import { sortBy, tidyFilter, type UserSearch } from '../directorySearch.ts';
import { FilterChips } from '../FilterChips.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { useObjectLinks } from '../useObjectLinks.ts';
import { UserActions } from './UserActions.tsx';
import { UserFilterMenu } from './UserFilterMenu.tsx';
import { useFilterChips } from './useFilterChips.ts';
import { useGridSelection } from './useGridSelection.ts';
import { USUAL_COLUMNS, useUserColumns } from './userColumns.tsx';

interface UsersGridProps {
  /** Names the grid in what is kept of the window: users picked here are not those picked elsewhere. */
  readonly name: string;
  readonly label: string;
  readonly search: UserSearch;
  readonly onSearch: (change: Partial<UserSearch>) => void;
  /** Conditions of the page itself: members of this group, holders of this license plan. */
  readonly locked?: UserFilter;
  /** Group that picked users can be taken out of with one click. */
  readonly memberOf?: string;
  /** Shown when there are no users at all, without any condition of the reader. */
  readonly nobody: ReactNode;
}

const NO_LOCK: UserFilter = {};

/** The grid of users with search, filters, columns, counts and what can be done with the users picked. Its state is in the address. */
export function UsersGrid({ name, label, search, onSearch, locked = NO_LOCK, memberOf, nobody }: UsersGridProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useSameValue(useScope());
  const own = search.filter ?? NO_LOCK;
  const filter = useSameValue<UserFilter>({ ...own, ...locked });
  const { sort = 'displayName', descending = false, columns: shown = USUAL_COLUMNS } = search;

  const input = useSameValue({ scope, query: { filter, sort: { column: sort, descending }, language } });
  const windowQuery = useMemo(
    () => (window: { offset: number; limit: number }) => queries.users.list.queryOptions({ input: { ...input, window } }),
    [queries, input],
  );
  const rows = usePagedRows(windowQuery, JSON.stringify(input));
  const { data: facets } = useQuery(queries.users.facets.queryOptions({ input: { scope, language } }));
  const chips = useFilterChips(own, facets, scope).filter(({ key }) => !(key in locked));

  const allColumns = useUserColumns();
  const columns = useMemo(() => allColumns.filter(({ key }) => key === 'displayName' || shown.includes(key)), [allColumns, shown]);
  const setFilter = (changed: UserFilter): void => onSearch({ filter: tidyFilter(changed) });
  const [note, setNote] = useState<string | null>(null);
  const selection = useGridSelection(name, filter, rows.count, (most) => setNote(t('window.directory.rangeTooLong', { count: most })));
  const { userHref, openUser } = useObjectLinks();

  if (rows.error !== null) return <QueryFault error={rows.error} onRetry={rows.retry} />;
  const filtered = Object.keys(own).length > 0;
  return (
    <div className={classes['fill']}>
      <div className={classes['tools']} role="toolbar" aria-label={t('window.directory.tools')}>
        <SearchBox
          label={t('window.directory.searchUsers')}
          value={own.search ?? ''}
          onChange={(text) => setFilter({ ...own, search: text })}
        />
        <UserFilterMenu filter={own} facets={facets} locked={Object.keys(locked) as (keyof UserFilter)[]} onChange={setFilter} />
        <ColumnMenu
          columns={allColumns}
          shown={shown}
          onChange={(next) => onSearch({ columns: USER_COLUMNS.filter((column) => next.includes(column)) })}
        />
      </div>
      <FilterChips
        chips={chips}
        onRemove={(key) => setFilter({ ...own, [key]: undefined })}
        onClear={() => setFilter({ search: own.search })}
      />
      <CountLine
        counted={rows.count}
        total={locked === NO_LOCK ? rows.total : undefined}
        of="users"
        picked={selection.count}
        note={note}
        onClear={() => {
          setNote(null);
          selection.clear();
        }}
      >
        <UserActions selection={selection.value} users={selection.count} memberOf={memberOf} />
      </CountLine>
      <div className={classes['grid']}>
        <DataGrid
          label={label}
          columns={columns}
          source={rows}
          rowKey={idOf}
          hrefOf={userHref}
          onOpen={openUser}
          sort={{ column: sort, descending }}
          onSort={(column) => onSearch(sortBy(column, search, 'displayName'))}
          selection={selection.grid}
          empty={filtered ? t('window.directory.noUserMatches') : nobody}
        />
      </div>
    </div>
  );
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
