import { Text } from '@mantine/core';
import type { ChangePlansSurvey } from '../../../../../shared/contract/wizardSurveys.ts';
import { changePlansAnswersSchema, changePlansSoFar, type LeftoverChoice } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { EffectSummary } from '../../parts/EffectSummary.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import { usePlanName } from '../../parts/usePlanName.ts';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useChangePlansSurvey } from './useChangePlansSurvey.ts';

/** What becomes of direct licenses of members, which the group would not take away; and what it all comes to. */
export function OthersPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { from, leftovers: choice } = changePlansSoFar(answers);
  const nameOf = usePlanName(tenantId);
  const complete = changePlansAnswersSchema.safeParse(answers);
  const of = complete.success ? ({ kind: 'changePlans', answers: complete.data } as const) : null;
  return (
    <Surveyed survey={useChangePlansSurvey(props)}>
      {({ leftovers, effect }) => (
        <div className={classes['fields']}>
          <LeftoverQuestion
            leftovers={leftovers}
            plan={nameOf(from)}
            choice={choice ?? 'removeSafe'}
            onChoose={(next) => answer({ leftovers: next })}
          />
          <EffectSummary tenantId={tenantId} effect={effect} of={of} />
        </div>
      )}
    </Surveyed>
  );
}

interface LeftoverQuestionProps {
  readonly leftovers: ChangePlansSurvey['leftovers'];
  readonly plan: string;
  readonly choice: LeftoverChoice;
  readonly onChoose: (choice: LeftoverChoice) => void;
}

function LeftoverQuestion({ leftovers, plan, choice, onChoose }: LeftoverQuestionProps) {
  const { t, list } = useFormat();
  if (leftovers === null) return <Text size="sm">{t('window.wizards.changePlans.others.users')}</Text>;
  const { safe, more, services } = leftovers;
  const found = safe.users + more.users;
  if (found === 0) return <Text size="sm">{t('window.wizards.changePlans.others.none', { plan })}</Text>;
  const names = [...safe.sample, ...more.sample].map(({ displayName }) => displayName);
  return (
    <>
      <Text size="sm">
        {t('window.wizards.changePlans.others.found', { count: found, plan })}{' '}
        <Text span size="xs" c="dimmed">
          {t('window.wizards.parts.forExample', { names: list(names) })}
        </Text>
      </Text>
      <Choices
        label={t('window.wizards.changePlans.others.question')}
        value={choice}
        onChange={onChoose}
        choices={[
          {
            value: 'removeSafe',
            label: t('window.wizards.changePlans.others.removeSafe'),
            about: t('window.wizards.changePlans.others.removeSafeAbout', { count: safe.users }),
          },
          {
            value: 'removeAll',
            label: t('window.wizards.changePlans.others.removeAll'),
            about:
              more.users === 0
                ? t('window.wizards.changePlans.others.removeAllHarmless')
                : t('window.wizards.changePlans.others.removeAllAbout', { count: more.users, services: list(services) }),
          },
          {
            value: 'keep',
            label: t('window.wizards.changePlans.others.keep'),
            about: t('window.wizards.changePlans.others.keepAbout'),
          },
        ]}
      />
    </>
  );
}
