import type { PredictedItem, PredictedLicense } from '../../model/prediction.ts';
import type { Translator } from '../translator.ts';

/** What a judged thing is called, and how it stands in one of the states. */
export function predictionText({ t, find, list }: Pick<Translator, 't' | 'find' | 'list'>) {
  const licenseText = ({ state, error, off }: PredictedLicense): string => {
    const name = t(`window.shell.state.${state}`);
    const whole = off.length === 0 ? name : t('window.prediction.item.without', { state: name, services: list(off) });
    return error === 'None' ? whole : t('window.prediction.item.withError', { state: whole, error: t(`assignmentError.${error}`) });
  };
  return {
    subject: (item: PredictedItem): string => {
      switch (item.subject) {
        case 'license':
          return item.source.group === null
            ? t('window.prediction.item.license', { plan: item.name })
            : t('window.prediction.item.licenseFrom', { plan: item.name, group: item.source.group.name });
        case 'membership':
          return t('window.prediction.item.membership', { group: item.group.name });
        case 'attribute':
          return find(`window.directory.column.${item.name}`) ?? item.name;
        case 'account':
          return t('window.prediction.item.account');
      }
    },
    value: (item: PredictedItem, state: 'before' | 'predicted' | 'actual'): string => {
      if (item.subject === 'attribute') return item[state] ?? t('window.prediction.item.noValue');
      const value = item[state];
      if (value === null) return t('window.prediction.item.notThere');
      return value === true ? t('window.prediction.item.there') : licenseText(value);
    },
  };
}
