import { useTranslation } from 'react-i18next';
import type { SuggestedConditions } from '../../../../shared/contract/instructor.ts';
import type { TrainingNames } from '../../../../shared/contract/training.ts';
import { conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import type { DraftText, ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { inLanguage } from '../../../../shared/model/localizedText.ts';
import { useFormat } from '../../../client/language.tsx';
import { useNaming } from '../../training/useNaming.ts';

/** Before anything is known things are called by their ids. */
export const NO_NAMES: TrainingNames = { users: {}, groups: {}, products: {}, services: {}, families: {} };

export interface ConditionChoice {
  readonly id: string;
  readonly text: string;
}

/** Everything that a learner can fail at, in words. */
export function useConditionChoices(
  { goals, never, questions }: Pick<ExerciseDraft, 'goals' | 'never' | 'questions'>,
  suggested: SuggestedConditions | undefined,
): readonly ConditionChoice[] {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useNaming(suggested?.names ?? NO_NAMES);
  return [
    ...goals.map(({ id, goal }) => ({ id, text: conditionText({ kind: 'goal', goal }, naming, words) })),
    ...never.map(({ id, event }) => ({ id, text: conditionText({ kind: 'never', event }, naming, words) })),
    ...questions.map(({ id, text }, i) => {
      const number = t('window.instructor.questions.one', { number: i + 1 });
      const said = wordsOf(text, words.language);
      return { id, text: said === '' ? number : `${number}: ${said}` };
    }),
  ];
}

/** What is written in the language, or else in another one; empty when nothing is. */
export function wordsOf({ en, sv, nl }: DraftText, language: 'en' | 'sv' | 'nl'): string {
  return inLanguage({ ...(en !== '' && { en }), ...(sv !== '' && { sv }), ...(nl !== '' && { nl }) }, language);
}
