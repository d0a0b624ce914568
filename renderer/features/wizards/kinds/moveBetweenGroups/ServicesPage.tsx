import { Text } from '@mantine/core';
import { moveBetweenGroupsAnswersSchema, moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { EffectSummary } from '../../parts/EffectSummary.tsx';
import { SuccessionTables } from '../../parts/SuccessionTables.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import { usePlanName } from '../../parts/usePlanName.ts';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useMoveSurvey } from './useMoveSurvey.ts';

/** What becomes of the services of those who move; of a new group, which of them it gives. */
export function ServicesPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t } = useFormat();
  const { newGroup, switches = {} } = moveBetweenGroupsSoFar(answers);
  const nameOf = usePlanName(tenantId);
  const complete = moveBetweenGroupsAnswersSchema.safeParse(answers);
  const of = complete.success ? ({ kind: 'moveBetweenGroups', answers: complete.data } as const) : null;
  return (
    <Surveyed survey={useMoveSurvey(props)}>
      {({ succession, members, effect }) =>
        succession === null ? (
          <>
            <Text size="sm" mb="sm">
              {t('window.wizards.moveBetweenGroups.services.existing')}
            </Text>
            <EffectSummary tenantId={tenantId} effect={effect} of={of} />
          </>
        ) : (
          <SuccessionTables
            table={succession}
            users={members}
            from={nameOf(newGroup?.replaces)}
            to={nameOf(newGroup?.licensePlan)}
            switches={switches}
            onSwitches={(next) => answer({ switches: next })}
          />
        )
      }
    </Surveyed>
  );
}
