import { useTranslation } from 'react-i18next';
import type { PredictionSummary } from '../../../shared/contract/prediction.ts';
import { LOCALES } from '../../../shared/i18n/translator.ts';
import { useFormat } from '../../client/language.tsx';
import classes from './prediction.module.css';

/** How much of the prediction came true, and who was not there to be judged. */
export function Headline({ summary: { figures, verdict } }: { readonly summary: PredictionSummary }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { changes, expected, fulfilled, untouched, users, people } = figures;
  const share = new Intl.NumberFormat(LOCALES[language], { style: 'percent', roundingMode: 'floor' }).format(
    changes.predicted === 0 ? 1 : changes.came / changes.predicted,
  );
  const remarks = [
    ...(expected > 0 ? [t('window.prediction.headline.fulfilled', { count: expected, fulfilled })] : []),
    ...(untouched > 0 ? [t('window.prediction.headline.untouched', { count: untouched })] : []),
    ...(users.gone > 0 ? [t('window.prediction.headline.gone', { count: users.gone })] : []),
    ...(users.added > 0 ? [t('window.prediction.headline.added', { count: users.added })] : []),
    ...(people.drift + people.crept === 0 ? [t('window.prediction.headline.clean')] : []),
  ];
  return (
    <div role="status" className={classes['headline']}>
      <p className={classes['share']}>
        {changes.predicted === 0
          ? t('window.prediction.headline.nothing')
          : t('window.prediction.headline.came', { count: changes.predicted, came: changes.came, share })}
      </p>
      <p className={classes['remark']}>{remarks.join(' ')}</p>
      {verdict === 'blocked' && <p className={classes['remark']}>{t('window.prediction.blocked')}</p>}
    </div>
  );
}
