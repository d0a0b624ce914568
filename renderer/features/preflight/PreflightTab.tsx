import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

interface PreflightTabProps {
  readonly scenario: Scenario;
}

export function PreflightTab({ scenario }: PreflightTabProps) {
  const { t } = useTranslation();
  return (
    <Title order={2} data-scenario={scenario.id}>
      {t('window.preflight.title')}
    </Title>
  );
}
