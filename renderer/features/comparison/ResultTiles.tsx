import { useTranslation } from 'react-i18next';
import type { ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import classes from './comparison.module.css';
import { GRAVEST_FIRST } from './gravestFirst.ts';
import { useMatrixSearch } from './useMatrixSearch.ts';

/** A figure for each result: what the icons mean, and with one click only the users it concerns. */
export function ResultTiles({ summary: { users, services } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  const [{ result: chosen }, setSearch] = useMatrixSearch();
  return (
    <fieldset className={classes['tiles']}>
      <legend className={classes['legend']}>{t('window.comparison.tiles')}</legend>
      {GRAVEST_FIRST.map((result) => (
        <button
          key={result}
          type="button"
          className={classes['tile']}
          aria-pressed={chosen === result}
          disabled={users[result] === 0}
          onClick={() =>
            setSearch({ part: undefined, result: chosen === result ? undefined : result, ...(result === 'kept' && EVERYBODY) })
          }
        >
          <ResultBadge result={result} />
          <span className={classes['figure']}>{t('window.comparison.users', { count: users[result] })}</span>
          <span className={classes['small']}>{t('window.comparison.services', { count: services[result] })}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What is kept is no change. */
const EVERYBODY = { everybody: true, everyService: true } as const;
