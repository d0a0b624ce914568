import type { Translator } from '../../../shared/i18n/translator.ts';
import type { ClassLearner } from '../../../shared/model/classTable.ts';

/** `Learner 07` where names are left out, or where the learner has given none. */
export function learnerName({ number, name }: ClassLearner, withNames: boolean, { t }: Translator): string {
  return withNames && name !== '' ? name : t('trainingTexts.classTable.numbered', { number: String(number).padStart(2, '0') });
}
