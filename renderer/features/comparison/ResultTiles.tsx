import { useTranslation } from 'react-i18next';
import type { ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { FigureTiles } from '../../ui/FigureTiles.tsx';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import { GRAVEST_FIRST } from './gravestFirst.ts';
import { useMatrixSearch } from './useMatrixSearch.ts';

/** A figure for each result. */
export function ResultTiles({ summary: { users, services } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  const [{ result: chosen }, setSearch] = useMatrixSearch();
  const tiles = GRAVEST_FIRST.map((result) => ({
    key: result,
    badge: <ResultBadge result={result} />,
    figure: t('window.comparison.users', { count: users[result] }),
    about: t('window.comparison.services', { count: services[result] }),
    empty: users[result] === 0,
  }));
  return (
    <FigureTiles
      legend={t('window.comparison.tiles')}
      tiles={tiles}
      chosen={chosen}
      onChoose={(result) => setSearch({ part: undefined, result, ...(result === 'kept' && EVERYBODY) })}
    />
  );
}

/** What is kept is no change. */
const EVERYBODY = { everybody: true, everyService: true } as const;
