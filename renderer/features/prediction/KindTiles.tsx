import { useTranslation } from 'react-i18next';
import { PREDICTION_KINDS, type PredictionFigures } from '../../../shared/model/prediction.ts';
import { KindBadge } from './KindBadge.tsx';
import classes from './prediction.module.css';
import { useCheckSearch } from './useCheckSearch.ts';

/** A figure for each kind: what the words mean, and with one click only the users it concerns. */
export function KindTiles({ figures }: { readonly figures: PredictionFigures }) {
  const { t } = useTranslation();
  const [{ kind: chosen }, setSearch] = useCheckSearch();
  const { people, licenses, memberships, attributes, accounts } = figures;
  return (
    <fieldset className={classes['tiles']}>
      <legend className={classes['hidden']}>{t('window.prediction.tiles')}</legend>
      {PREDICTION_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes['tile']}
          aria-pressed={chosen === kind}
          disabled={people[kind] === 0}
          onClick={() => setSearch({ part: undefined, kind: chosen === kind ? undefined : kind })}
        >
          <KindBadge kind={kind} />
          <span className={classes['figure']}>
            {t('window.prediction.users', { count: people[kind] })}
            <span className={classes['small']}>
              {' · '}
              {t('window.prediction.things', { count: licenses[kind] + memberships[kind] + attributes[kind] + accounts[kind] })}
            </span>
          </span>
          <span className={classes['small']}>{t(`window.prediction.kindAbout.${kind}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
