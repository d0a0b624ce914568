import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreflightReport } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { countBySeverity, type StatedFinding, stateFindings } from './findingStates.ts';
import { PreflightBar } from './PreflightBar.tsx';
import classes from './preflight.module.css';
import { useAcceptances, useFindingNaming, usePreflight } from './usePreflight.ts';

/** What would stop the scenario or hurt somebody: all findings, and beside them the one that somebody looks at. */
export function PreflightTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const preflight = usePreflight(scenario);
  if (scenario.planSteps.length === 0) return <Text size="sm">{t('window.preflight.noSteps')}</Text>;
  return (
    <>
      <WorkNotice work={preflight} label={t('window.preflight.checking')} again={t('window.preflight.again')} />
      {preflight.data !== undefined && <Findings scenario={scenario} report={preflight.data} />}
    </>
  );
}

const STATES = ['all', 'open', 'accepted'] as const;
type Shown = (typeof STATES)[number];

function Findings({ scenario, report }: { readonly scenario: Scenario; readonly report: PreflightReport }) {
  const { t } = useTranslation();
  const { list } = useAcceptances(scenario);
  const naming = useFindingNaming(report.names, scenario);
  const [only, setOnly] = useState<Severity | null>(null);
  const [state, setState] = useState<Shown>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const findings = stateFindings(report.findings, list);
  const shown = findings.filter((each) => isShown(each, only, state));
  const current = shown.find(({ finding }) => finding.key === chosen) ?? shown[0];
  return (
    <>
      <PreflightBar counts={countBySeverity(findings)} only={only} onOnly={setOnly} />
      {findings.length === 0 ? (
        <Text size="sm">{t('window.preflight.clear')}</Text>
      ) : (
        <div className={classes['columns']}>
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t('window.preflight.show.label')}
              value={state}
              onChange={setState}
              data={STATES.map((value) => ({ value, label: t(`window.preflight.show.${value}`) }))}
            />
            {shown.length === 0 ? (
              <Text size="sm" mt="sm">
                {t('window.preflight.noneShown')}
              </Text>
            ) : (
              <FindingsTable findings={shown} naming={naming} chosen={current?.finding.key ?? null} onChoose={setChosen} />
            )}
          </div>
          {current === undefined ? null : <FindingDetail scenario={scenario} stated={current} naming={naming} />}
        </div>
      )}
    </>
  );
}

function isShown({ finding, accepted }: StatedFinding, only: Severity | null, state: Shown): boolean {
  if (only !== null && finding.severity !== only) return false;
  return state === 'all' || (state === 'accepted') === (accepted !== null);
}
