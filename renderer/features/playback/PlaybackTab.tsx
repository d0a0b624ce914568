import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

interface PlaybackTabProps {
  readonly scenario: Scenario;
}

export function PlaybackTab({ scenario }: PlaybackTabProps) {
  const { t } = useTranslation();
  return (
    <Title order={2} data-scenario={scenario.id}>
      {t('window.playback.title')}
    </Title>
  );
}
