import { retirePlanAnswersSchema } from '../../../../../shared/model/wizardAnswers.ts';
import { EffectSummary } from '../../parts/EffectSummary.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useRetirementSurvey } from './useRetirementSurvey.ts';

/** Who gains and who loses, before anything is written. */
export function EffectPage(props: WizardPageProps) {
  const { tenantId, answers } = props;
  const complete = retirePlanAnswersSchema.safeParse(answers);
  const of = complete.success ? ({ kind: 'retirePlan', answers: complete.data } as const) : null;
  return (
    <Surveyed survey={useRetirementSurvey(props)}>{({ effect }) => <EffectSummary tenantId={tenantId} effect={effect} of={of} />}</Surveyed>
  );
}
