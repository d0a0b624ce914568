import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustments, IconDownload } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useScenario } from '../../client/scope.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { Outcome } from './outcome/Outcome.tsx';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import classes from './ScenarioPage.module.css';
import { SettingsDrawer } from './settings/SettingsDrawer.tsx';
import { AddWait } from './steps/AddWait.tsx';
import { StepList } from './steps/StepList.tsx';
import { useEvaluation } from './useEvaluation.ts';
import { useScenarioEdits } from './useScenarioEdits.ts';

/** The plan tray: the steps of the current scenario in order, and what comes of them. */
export function ScenarioPage() {
  const scenario = useScenario();
  const chosen = useSearch({ strict: false, select: ({ scenario }) => scenario });
  if (scenario !== undefined) return <ChosenScenario scenario={scenario} />;
  return <ScenarioChoice loading={chosen !== undefined} />;
}

function ChosenScenario({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { exportPlan } = useScenarioEdits();
  const [settingsOpened, settings] = useDisclosure(false);
  const outcome = useEvaluation(scenario.planSteps.length > 0);
  return (
    <>
      <PageHeading title={scenario.name} kind={t('window.shell.place.scenario')}>
        <AddWait />
        <Button variant="subtle" color="gray" leftSection={<IconAdjustments size={16} stroke={1.6} aria-hidden />} onClick={settings.open}>
          {t('window.scenarios.settings.title')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          onClick={() => void exportPlan(scenario.id)}
        >
          {t('window.scenarios.exportPlan')}
        </Button>
      </PageHeading>
      <div className={classes['columns']}>
        <StepList scenario={scenario} refused={outcome.evaluation?.refusedSteps ?? []} />
        <Outcome scenario={scenario} outcome={outcome} />
      </div>
      <SettingsDrawer key={scenario.revision} scenario={scenario} opened={settingsOpened} onClose={settings.close} />
    </>
  );
}
