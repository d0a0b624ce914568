import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

interface ComparisonTabProps {
  readonly scenario: Scenario;
}

export function ComparisonTab({ scenario }: ComparisonTabProps) {
  const { t } = useTranslation();
  return (
    <Title order={2} data-scenario={scenario.id}>
      {t('window.comparison.title')}
    </Title>
  );
}
