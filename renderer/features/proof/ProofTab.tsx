import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

interface ProofTabProps {
  readonly scenario: Scenario;
}

export function ProofTab({ scenario }: ProofTabProps) {
  const { t } = useTranslation();
  return (
    <Title order={2} data-scenario={scenario.id}>
      {t('window.proof.title')}
    </Title>
  );
}
