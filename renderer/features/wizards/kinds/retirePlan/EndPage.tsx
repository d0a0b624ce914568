import { retirePlanSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useRetirementSurvey } from './useRetirementSurvey.ts';

/** What becomes of the units that nobody needs any more. */
export function EndPage(props: WizardPageProps) {
  const { answers, answer } = props;
  const { t } = useFormat();
  const { seats } = retirePlanSoFar(answers);
  return (
    <Surveyed survey={useRetirementSurvey(props)}>
      {({ owned }) => (
        <Choices
          label={t('window.wizards.retirePlan.end.question')}
          value={seats ?? 'keep'}
          onChange={(next) => answer({ seats: next })}
          choices={[
            {
              value: 'keep',
              label: t('window.wizards.retirePlan.end.keep'),
              about: t('window.wizards.retirePlan.end.keepAbout', { count: owned }),
            },
            { value: 'zero', label: t('window.wizards.retirePlan.end.zero'), about: t('window.wizards.retirePlan.end.zeroAbout') },
          ]}
        />
      )}
    </Surveyed>
  );
}
