import { Button, Text } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScenario, useTenantId } from '../../../client/scope.ts';
import { EvaluationStatus } from './EvaluationStatus.tsx';
import classes from './ScenarioBar.module.css';
import { ScenarioMenu } from './ScenarioMenu.tsx';
import { UndoRedo } from './UndoRedo.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Which scenario is being edited, what was done last, and the one switch between the tenant as imported and as it will be. */
export function ScenarioBar() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const scenario = useScenario();
  return (
    <section className={classes['bar']} aria-label={t('window.scenarios.bar')}>
      <ScenarioMenu />
      {scenario !== undefined && (
        <>
          <UndoRedo scenario={scenario} />
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconListNumbers size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to="/tenants/$tenantId/scenario" params={{ tenantId }} {...props} />}
          >
            {t('window.scenarios.steps', { count: scenario.steps })}
          </Button>
        </>
      )}
      {scenario === undefined && (
        <Text size="xs" c="dimmed" className={classes['hint']}>
          {t('window.scenarios.noneHint')}
        </Text>
      )}
      <div className={classes['end']}>
        <EvaluationStatus />
        <ViewSwitch />
      </div>
    </section>
  );
}
