import { useTranslation } from 'react-i18next';
import type { InThreeStates } from '../../../shared/model/prediction.ts';
import { useFormat } from '../../client/language.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { JudgementBadge } from './KindBadge.tsx';
import classes from './prediction.module.css';
import type { PartProps } from './usePrediction.ts';

const STATES = ['before', 'predicted', 'actual'] as const;

/** Units of every license plan in the three states. */
export function LicensePlansPart({ summary: { licensePlans } }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['scroller']}>
      <PlainTable className={classes['wide']!}>
        <caption className={classes['caption']}>{t('window.prediction.licensePlans.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('window.prediction.licensePlans.licensePlan')}
            </th>
            <th scope="colgroup" colSpan={4} className={classes['over']}>
              {t('window.prediction.licensePlans.consumed')}
            </th>
            <th scope="colgroup" colSpan={4} className={classes['over']}>
              {t('window.prediction.licensePlans.owned')}
            </th>
          </tr>
          <tr>
            {(['consumed', 'owned'] as const).flatMap((figure) => [
              ...STATES.map((state) => (
                <th key={`${figure} ${state}`} scope="col" data-number>
                  {t(`window.prediction.table.${state}`)}
                </th>
              )),
              <th key={figure} scope="col">
                {figure === 'consumed' ? t('window.prediction.licensePlans.difference') : t('window.prediction.table.result')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {licensePlans.map(({ skuId, name, owned, ownedJudged, consumed }) => (
            <tr key={skuId}>
              <th scope="row">{name}</th>
              <Figures values={consumed} />
              <td>
                <Difference values={consumed} />
              </td>
              <Figures values={owned} />
              <td>{ownedJudged !== null && <JudgementBadge judgement={ownedJudged} />}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

function Figures({ values }: { readonly values: InThreeStates<number> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return STATES.map((state) => {
    const value = values[state];
    return (
      <td key={state} data-number>
        {value === null ? t('window.prediction.licensePlans.uncounted') : number(value)}
      </td>
    );
  });
}

/** What is used follows from what users hold: misses and drift in one number. */
function Difference({ values: { predicted, actual } }: { readonly values: InThreeStates<number> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (predicted === null || actual === null) return null;
  const difference = actual - predicted;
  if (difference === 0) return t('window.prediction.licensePlans.agrees');
  return <b>{difference > 0 ? `+${number(difference)}` : `−${number(-difference)}`}</b>;
}
