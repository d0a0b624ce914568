import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { changePlansAnswersSchema } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';

/** What can be known of the change as it is answered so far; nothing while an answer is missing. */
export function useChangePlansSurvey({ tenantId, answers }: Pick<WizardPageProps, 'tenantId' | 'answers'>) {
  const { language } = useFormat();
  const { queries } = useClient();
  const complete = changePlansAnswersSchema.safeParse(answers);
  const input = { tenantId, answers: complete.data ?? NOBODY, language };
  return useQuery({
    ...queries.wizards.survey.changePlans.queryOptions({ input }),
    enabled: complete.success,
    placeholderData: keepPreviousData,
  });
}

/** Stands in the question's name while it is not asked. */
const NOBODY = { who: 'users', users: { ids: [] }, from: '-', to: '--' } as const;
