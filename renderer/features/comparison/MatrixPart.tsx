import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedService, ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { CountLine } from '../directory/CountLine.tsx';
import { sortBy } from '../directory/directorySearch.ts';
import classes from './comparison.module.css';
import type { MatrixSearch } from './comparisonSearch.ts';
import { MatrixSwitches, MatrixTools } from './MatrixTools.tsx';
import { useMatrixColumns } from './matrixColumns.tsx';
import { ResultIcons } from './ResultMark.tsx';
import type { ComparedSides } from './useComparedSides.ts';
import { USUAL_SORT, useMatrixRows } from './useMatrixRows.ts';
import { useMatrixSearch } from './useMatrixSearch.ts';

interface MatrixPartProps {
  readonly summary: ComparisonSummary;
  readonly scopes: NonNullable<ComparedSides['scopes']>;
}

/** Users down, services across, and in every cell what becomes of the service. */
export function MatrixPart({ summary, scopes }: MatrixPartProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useMatrixSearch();
  const { words = false, sort = USUAL_SORT, descending = false } = search;
  const rows = useMatrixRows(scopes, search);
  const services = useMemo(() => shownServices(summary.families, search), [summary, search]);
  const uncounted = useMemo(() => foundationOf(summary.families, search), [summary, search]);
  const { columns, headHeight } = useMatrixColumns(services, uncounted, words);
  const { hrefOf, open } = useComparedLinks();
  if (rows.error !== null) return <QueryFault error={rows.error} onRetry={rows.retry} />;
  return (
    <>
      <ResultIcons />
      <MatrixTools summary={summary} scopes={scopes} search={search} onChange={setSearch} />
      <div className={classes['matrixLine']}>
        <CountLine counted={rows.count} total={rows.total} of="users" />
        <MatrixSwitches search={search} onChange={setSearch} />
      </div>
      <div className={classes['matrix']}>
        <DataGrid
          label={t('window.comparison.matrix.label')}
          columns={columns}
          source={rows}
          rowKey={idOf}
          hrefOf={hrefOf}
          onOpen={open}
          sort={{ column: sort, descending }}
          onSort={(column) => setSearch(sortBy(column, search, USUAL_SORT))}
          headHeight={headHeight}
          pinned
          empty={t('window.comparison.matrix.nobody')}
        />
      </div>
    </>
  );
}

/** With a service chosen, that one; else those that change for somebody, or all. */
function shownServices(families: readonly ComparedService[], { service, result, everyService, foundation }: MatrixSearch) {
  if (service !== undefined) return families.filter(({ family }) => family === service);
  return families.filter(({ foundation: isFoundation, users: { kept, ...others } }) => {
    if (isFoundation && foundation !== true) return false;
    if (everyService === true || result === 'kept') return true;
    return Object.values(others).some((users) => users > 0);
  });
}

function foundationOf(families: readonly ComparedService[], { foundation }: MatrixSearch): ReadonlySet<string> {
  return new Set(foundation === true ? [] : families.filter((each) => each.foundation).map(({ family }) => family));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** A row leads to the same page with the user's licenses open beside it. */
function useComparedLinks() {
  const router = useRouter();
  const to = (id: string) => ({ to: '.', search: (search: Record<string, unknown>) => ({ ...search, compared: id }) }) as const;
  const { href } = router.buildLocation(to(SLOT));
  return {
    hrefOf: ({ id }: { readonly id: string }): string => href.replace(SLOT, encodeURIComponent(id)),
    open: ({ id }: { readonly id: string }): void => void router.navigate(to(id)),
  };
}

/** Stands for the id while the address around it is worked out, once for all rows. */
const SLOT = '-id-';
