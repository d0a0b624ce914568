import { changePlansSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { SuccessionTables } from '../../parts/SuccessionTables.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import { usePlanName } from '../../parts/usePlanName.ts';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useChangePlansSurvey } from './useChangePlansSurvey.ts';

/** Service by service: what becomes of it, and what is on afterwards. */
export function ServicesPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { from, to, switches = {} } = changePlansSoFar(answers);
  const nameOf = usePlanName(tenantId);
  return (
    <Surveyed survey={useChangePlansSurvey(props)}>
      {(survey) => (
        <SuccessionTables
          table={survey}
          users={survey.changing}
          from={nameOf(from)}
          to={nameOf(to)}
          switches={switches}
          onSwitches={(next) => answer({ switches: next })}
        />
      )}
    </Surveyed>
  );
}
