import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { moveBetweenGroupsAnswersSchema } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';

/** What can be known of the move as it is answered so far; nothing while an answer is missing. */
export function useMoveSurvey({ tenantId, answers }: Pick<WizardPageProps, 'tenantId' | 'answers'>) {
  const { language } = useFormat();
  const { queries } = useClient();
  const complete = moveBetweenGroupsAnswersSchema.safeParse(answers);
  const input = { tenantId, answers: complete.data ?? NO_MOVE, language };
  return useQuery({
    ...queries.wizards.survey.moveBetweenGroups.queryOptions({ input }),
    enabled: complete.success,
    placeholderData: keepPreviousData,
  });
}

/** Stands in the question's name while it is not asked. */
const NO_MOVE = { from: '-', target: 'existing', to: '--' } as const;
