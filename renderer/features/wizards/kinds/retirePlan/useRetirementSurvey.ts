import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { retirePlanAnswersSchema, retirePlanSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';

/** Who has the license plan, and what would become of them; before it is said what takes its place, as if nothing did. */
export function useRetirementSurvey({ tenantId, answers }: Pick<WizardPageProps, 'tenantId' | 'answers'>) {
  const { language } = useFormat();
  const { queries } = useClient();
  const { plan } = retirePlanSoFar(answers);
  const complete = retirePlanAnswersSchema.safeParse(answers);
  const input = { tenantId, answers: complete.data ?? ({ plan: plan ?? '-', with: 'nothing' } as const), language };
  return useQuery({
    ...queries.wizards.survey.retirePlan.queryOptions({ input }),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
  });
}
