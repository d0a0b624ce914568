import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PredictionRow } from '../../../shared/contract/prediction.ts';
import { predictionText } from '../../../shared/i18n/sentences/predictionText.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn } from '../../ui/grid/gridTypes.ts';
import { type PagedRows, usePagedRows } from '../../ui/grid/usePagedRows.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { CountLine } from '../directory/CountLine.tsx';
import { SearchBox } from '../directory/SearchBox.tsx';
import { JudgementBadge } from './KindBadge.tsx';
import classes from './prediction.module.css';
import type { CheckSearch } from './predictionSearch.ts';
import { useCheckSearch } from './useCheckSearch.ts';
import type { PartProps, PredictionAsked } from './usePrediction.ts';

/** Users of whom something has changed or should have, what asks most of a person first. */
export function PeoplePart({ summary, asked }: PartProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useCheckSearch();
  const rows = usePredictedRows(asked, search);
  const columns = useColumns(search);
  const { hrefOf, open } = usePersonLinks();
  const { untouched, users } = summary.figures;
  const nothing = untouched === users.before && users.added === 0;
  if (rows.error !== null) return <QueryFault error={rows.error} onRetry={rows.retry} />;
  return (
    <>
      <div className={classes['tools']}>
        <SearchBox label={t('window.directory.searchUsers')} value={search.search ?? ''} onChange={(text) => setSearch({ search: text })} />
        <CountLine counted={rows.count} total={rows.total} of="users" />
      </div>
      <div className={classes['people']}>
        <DataGrid
          label={t('window.prediction.people.label')}
          columns={columns}
          source={rows}
          rowKey={idOf}
          hrefOf={hrefOf}
          onOpen={open}
          empty={nothing ? t('window.prediction.people.empty') : t('window.prediction.people.nobody')}
        />
      </div>
    </>
  );
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function usePredictedRows(asked: PredictionAsked, { kind, search }: CheckSearch): PagedRows<PredictionRow> {
  const { client } = useClient();
  const input = useSameValue({ ...asked, filter: { kind, search } });
  const windowQuery = useMemo(
    () => (window: { readonly offset: number; readonly limit: number }) => ({
      queryKey: ['prediction people', input, window],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => client.prediction.people({ ...input, window }, { signal }),
    }),
    [client, input],
  );
  return usePagedRows(windowQuery, JSON.stringify(input));
}

type ColumnKey = 'user' | 'department' | 'what' | 'result';

function useColumns({ kind }: CheckSearch): readonly GridColumn<PredictionRow, ColumnKey>[] {
  const { t } = useTranslation();
  const words = useFormat();
  return useMemo(() => {
    const { subject } = predictionText(words);
    // With a kind chosen, what is told first is of that kind.
    const itemsOf = ({ items }: PredictionRow) => (kind === undefined ? items : items.filter((item) => item.kind === kind));
    return [
      {
        key: 'user',
        label: t('window.prediction.people.user'),
        width: 200,
        share: 2,
        render: ({ displayName, userPrincipalName }) => displayName || userPrincipalName,
      },
      { key: 'department', label: t('window.prediction.people.department'), width: 120, share: 1, render: ({ department }) => department },
      {
        key: 'what',
        label: t('window.prediction.people.what'),
        width: 260,
        share: 3,
        render: (row) => {
          const [first, ...more] = itemsOf(row);
          if (first === undefined) return null;
          const rest = more.length === 0 ? '' : ` ${t('window.prediction.people.more', { count: more.length })}`;
          return `${subject(first)}${rest}`;
        },
      },
      {
        key: 'result',
        label: t('window.prediction.people.result'),
        width: 190,
        share: 1,
        render: (row) => {
          const [first] = itemsOf(row);
          return first === undefined ? null : <JudgementBadge judgement={first} />;
        },
      },
    ];
  }, [t, words, kind]);
}

/** A row leads to the same page with the user's changes open beside it. */
function usePersonLinks() {
  const router = useRouter();
  const to = (user: string) =>
    ({
      to: '.',
      search: (search: { readonly check?: CheckSearch | undefined }) => ({ ...search, check: { ...search.check, user } }),
    }) as const;
  const { href } = router.buildLocation(to(SLOT));
  return {
    hrefOf: ({ id }: { readonly id: string }): string => href.replace(SLOT, encodeURIComponent(id)),
    open: ({ id }: { readonly id: string }): void => void router.navigate(to(id)),
  };
}

/** Stands for the id while the address around it is worked out, once for all rows. */
const SLOT = '-id-';
