import { Loader, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Wizard, WizardSteps } from '../../../../shared/contract/wizards.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { useScenarioNaming } from '../../scenarios/useScenarioNaming.ts';
import { Facts } from '../parts/Facts.tsx';
import classes from '../Wizards.module.css';
import type { WizardDefinition } from '../wizardDefinition.ts';
import { reasonText } from './reasonText.ts';
import { WriteScenario } from './WriteScenario.tsx';

interface StepsPageProps {
  readonly tenantId: string;
  readonly definition: WizardDefinition;
  readonly wizard: Wizard;
  readonly apply: (name: string, notes: readonly string[]) => Promise<Scenario>;
}

/** The steps that come of the answers, each with its reason, and the button that writes them into a scenario. */
export function StepsPage({ tenantId, definition, wizard, apply }: StepsPageProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { kind, answers } = wizard;
  const { data, error, refetch } = useQuery({
    ...queries.wizards.steps.queryOptions({ input: { tenantId, kind, answers } }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  if (data.missing.length > 0) return <Text size="sm">{t('window.wizards.steps.missing')}</Text>;
  if (data.steps.length === 0) return <Text size="sm">{t('window.wizards.steps.none')}</Text>;
  return <Planned definition={definition} wizard={wizard} planned={data} apply={apply} />;
}

interface PlannedProps extends Omit<StepsPageProps, 'tenantId'> {
  readonly planned: WizardSteps;
}

function Planned({ definition, wizard, planned, apply }: PlannedProps) {
  const words = useFormat();
  const { t, number } = words;
  const naming = useScenarioNaming(planned);
  const reasons = planned.steps.map(({ reason }) => reasonText(definition, reason, naming, t));
  return (
    <>
      <ol className={classes['steps']} aria-label={t('window.wizards.steps.title')}>
        {planned.steps.map(({ step, reason, namedUsers }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps can be the same, and they are never moved about
          <li key={index}>
            <span className={classes['number']}>{number(index + 1)}</span>
            <div>
              <Text size="sm">{stepText(step, naming, words, namedUsers)}</Text>
              <Text size="xs" c="dimmed" component="div">
                {reasons[index]} <Facts facts={reason.facts} />
              </Text>
            </div>
          </li>
        ))}
      </ol>
      <WriteScenario wizard={wizard} planned={planned} write={(name) => apply(name, reasons)} />
    </>
  );
}
