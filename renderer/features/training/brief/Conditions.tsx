import { useTranslation } from 'react-i18next';
import type { ShownConditions } from '../../../../shared/contract/training.ts';
import { conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import { useFormat } from '../../../client/language.tsx';
import { useNaming } from '../useNaming.ts';
import { ConditionList } from './ConditionList.tsx';

/** What must be true at the end, and what must never happen on the way, as two lists. */
export function Conditions({ conditions: { goals, never, names, users } }: { readonly conditions: ShownConditions }) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useNaming(names);
  return (
    <>
      <ConditionList
        heading={t('window.training.brief.goals')}
        none={t('window.training.brief.noGoals')}
        items={goals.map(({ id, goal, facts }) => ({
          id,
          facts,
          text: conditionText({ kind: 'goal', goal }, naming, words, users[id] ?? null),
        }))}
      />
      <ConditionList
        heading={t('window.training.brief.never')}
        none={t('window.training.brief.noNever')}
        items={never.map(({ id, event, facts }) => ({
          id,
          facts,
          text: conditionText({ kind: 'never', event }, naming, words, users[id] ?? null),
        }))}
      />
    </>
  );
}
