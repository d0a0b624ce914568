import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

interface SensitivityTabProps {
  readonly scenario: Scenario;
}

export function SensitivityTab({ scenario }: SensitivityTabProps) {
  const { t } = useTranslation();
  return (
    <Title order={2} data-scenario={scenario.id}>
      {t('window.sensitivity.title')}
    </Title>
  );
}
