import { retirePlanSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { LicensePlanPicker } from '../../parts/LicensePlanPicker.tsx';
import { SuccessionTables } from '../../parts/SuccessionTables.tsx';
import { UnitsNeeded } from '../../parts/UnitsNeeded.tsx';
import { usePlanName } from '../../parts/usePlanName.ts';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useRetirementSurvey } from './useRetirementSurvey.ts';

/** What takes the place of the license plan, if anything does. */
export function InsteadPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t } = useFormat();
  const { plan, with: instead, replacement, switches = {} } = retirePlanSoFar(answers);
  const { data: survey, isPlaceholderData } = useRetirementSurvey(props);
  const nameOf = usePlanName(tenantId);
  const succession = instead === 'replacement' && !isPlaceholderData ? survey?.succession : null;
  return (
    <>
      <div className={classes['fields']}>
        <Choices
          label={t('window.wizards.retirePlan.instead.question')}
          value={instead ?? null}
          onChange={(next) => answer({ with: next })}
          choices={[
            {
              value: 'nothing',
              label: t('window.wizards.retirePlan.instead.nothing'),
              about: t('window.wizards.retirePlan.instead.nothingAbout'),
            },
            {
              value: 'replacement',
              label: t('window.wizards.retirePlan.instead.replacement'),
              about: t('window.wizards.retirePlan.instead.replacementAbout'),
            },
          ]}
        />
        {instead === 'replacement' && (
          <LicensePlanPicker
            tenantId={tenantId}
            label={t('window.wizards.retirePlan.instead.licensePlan')}
            value={replacement ?? null}
            onChange={(next) => answer({ replacement: next ?? undefined, switches: undefined })}
            offers={({ skuId }) => skuId !== plan}
          />
        )}
        {succession && survey !== undefined && <UnitsNeeded effect={survey.effect} />}
      </div>
      {succession && survey !== undefined && (
        <SuccessionTables
          table={succession}
          users={survey.effect.users}
          from={nameOf(plan)}
          to={nameOf(replacement)}
          switches={switches}
          onSwitches={(next) => answer({ switches: next })}
        />
      )}
    </>
  );
}
