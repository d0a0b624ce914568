import { Button, Group, Loader, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Wizard } from '../../../../shared/contract/wizards.ts';
import { useTenantId } from '../../../client/scope.ts';
import { Outcome } from '../../scenarios/outcome/Outcome.tsx';
import { useEvaluation } from '../../scenarios/useEvaluation.ts';
import classes from '../Wizards.module.css';
import { StopRule } from './StopRule.tsx';
import { useWizardScenario } from './useWizardScenario.ts';

/** What comes of the scenario, where it is, and when to stop when it is done for real. */
export function OutcomePage({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation();
  const scenario = useWizardScenario(wizard);
  if (wizard.scenario === null) return <Text size="sm">{t('window.wizards.outcome.first')}</Text>;
  if (scenario === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return <Written scenario={scenario} />;
}

/** Parts of the scenario's page that show what happened. */
const PARTS = ['playback', 'comparison', 'proof'] as const;

function Written({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const outcome = useEvaluation(true);
  return (
    <div className={classes['outcome']}>
      <Outcome scenario={scenario} outcome={outcome} />
      <div>
        <Text size="sm">{t('window.wizards.outcome.where', { name: scenario.name })}</Text>
        <Group gap="xs" mt="sm">
          <Button renderRoot={(props) => <Link to="/tenants/$tenantId/scenario" params={{ tenantId }} {...props} />}>
            {t('window.wizards.outcome.openSteps')}
          </Button>
          {PARTS.map((part) => (
            <Button
              key={part}
              variant="default"
              renderRoot={(props) => <Link to="/tenants/$tenantId/scenario/$part" params={{ tenantId, part }} {...props} />}
            >
              {t(`window.${part}.title`)}
            </Button>
          ))}
          <Button variant="default" renderRoot={(props) => <Link to="/tenants/$tenantId/routes" params={{ tenantId }} {...props} />}>
            {t('window.wizards.outcome.openRoutes')}
          </Button>
        </Group>
        <StopRule />
      </div>
    </div>
  );
}
