import { useTranslation } from 'react-i18next';
import { PREDICTION_KINDS, type PredictionFigures } from '../../../shared/model/prediction.ts';
import { FigureTiles } from '../../ui/FigureTiles.tsx';
import { KindBadge } from './KindBadge.tsx';
import { useCheckSearch } from './useCheckSearch.ts';

/** A figure for each kind. */
export function KindTiles({ figures }: { readonly figures: PredictionFigures }) {
  const { t } = useTranslation();
  const [{ kind: chosen }, setSearch] = useCheckSearch();
  const { people, licenses, memberships, attributes, accounts } = figures;
  const tiles = PREDICTION_KINDS.map((kind) => ({
    key: kind,
    badge: <KindBadge kind={kind} />,
    figure: t('window.prediction.users', { count: people[kind] }),
    aside: t('window.prediction.things', { count: licenses[kind] + memberships[kind] + attributes[kind] + accounts[kind] }),
    about: t(`window.prediction.kindAbout.${kind}`),
    empty: people[kind] === 0,
  }));
  return (
    <FigureTiles
      legend={t('window.prediction.tiles')}
      wide
      tiles={tiles}
      chosen={chosen}
      onChoose={(kind) => setSearch({ part: undefined, kind })}
    />
  );
}
