import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { Banner } from '../licenses/Banner.tsx';
import { useEvaluation } from '../scenarios/useEvaluation.ts';
import { HandoverPart } from './HandoverPart.tsx';
import { ReportPart } from './ReportPart.tsx';

/** What leaves the program: the report that a board signs, and the package that carries the scenario out. */
export function ReportsTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const verdict = useEvaluation(scenario.steps > 0).data?.summary.verdict ?? 'safe';
  if (scenario.steps === 0) {
    return (
      <Text size="sm" maw="80ch">
        {t('window.reports.noSteps')}
      </Text>
    );
  }
  return (
    <>
      {verdict !== 'safe' && (
        <Banner meaning={verdict === 'blocked' ? 'bad' : 'caution'} live>
          {t(`window.reports.warning.${verdict}`)}
        </Banner>
      )}
      <ReportPart scenario={scenario} />
      <HandoverPart scenario={scenario} />
    </>
  );
}
