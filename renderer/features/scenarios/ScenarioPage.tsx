import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustments, IconDownload, IconSchool } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useScenario } from '../../client/scope.ts';
import { useTenantCard } from '../../client/useTenantCard.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { FitBanner } from '../preflight/FitBanner.tsx';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import classes from './ScenarioPage.module.css';
import { ScenarioTabs } from './ScenarioTabs.tsx';
import { StepsTab } from './StepsTab.tsx';
import { scenarioPartOf } from './scenarioParts.ts';
import { SettingsDrawer } from './settings/SettingsDrawer.tsx';
import { useScenarioEdits } from './useScenarioEdits.ts';

/** The current scenario: its steps and what comes of them, and behind tabs everything else that can be known of it. */
export function ScenarioPage() {
  const scenario = useScenario();
  const chosen = useSearch({ strict: false, select: ({ scenario }) => scenario });
  if (scenario !== undefined) return <ChosenScenario scenario={scenario} />;
  return <ScenarioChoice loading={chosen !== undefined} />;
}

const PARTS = {
  preflight: lazy(async () => ({ default: (await import('../preflight/PreflightTab.tsx')).PreflightTab })),
  playback: lazy(async () => ({ default: (await import('../playback/PlaybackTab.tsx')).PlaybackTab })),
  comparison: lazy(async () => ({ default: (await import('../comparison/ComparisonTab.tsx')).ComparisonTab })),
  proof: lazy(async () => ({ default: (await import('../proof/ProofTab.tsx')).ProofTab })),
  sensitivity: lazy(async () => ({ default: (await import('../sensitivity/SensitivityTab.tsx')).SensitivityTab })),
  prices: lazy(async () => ({ default: (await import('../prices/PricesTab.tsx')).PricesTab })),
  reports: lazy(async () => ({ default: (await import('../reports/ReportsTab.tsx')).ReportsTab })),
  prediction: lazy(async () => ({ default: (await import('../prediction/PredictionTab.tsx')).PredictionTab })),
};

function ChosenScenario({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { exportPlan } = useScenarioEdits();
  const tenant = useTenantCard();
  const [settingsOpened, settings] = useDisclosure(false);
  const part = scenarioPartOf(useParams({ strict: false, select: ({ part }) => part }));
  const Part = part === null ? StepsTab : PARTS[part];
  return (
    <>
      <PageHeading title={scenario.name} kind={t('window.shell.place.scenario')}>
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
        {tenant !== undefined && tenant.origin !== 'exercise' && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconSchool size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/training/instructor/exercise" search={{ tenant: tenant.id, scenario: scenario.id, part: 'story' }} {...props} />
            )}
          >
            {t('window.instructor.write.command')}
          </Button>
        )}
      </PageHeading>
      <ScenarioTabs chosen={part} />
      {/* After the change, the copy it was made for is just what it is held against. */}
      {part !== 'prediction' && <FitBanner scenario={scenario} />}
      <div className={classes['part']}>
        <Suspense>
          <Part scenario={scenario} />
        </Suspense>
      </div>
      <SettingsDrawer key={scenario.revision} scenario={scenario} opened={settingsOpened} onClose={settings.close} />
    </>
  );
}
