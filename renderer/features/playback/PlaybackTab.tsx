import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { Notice } from '../../ui/Notice.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { OrderBanner } from './OrderBanner.tsx';
import { Playback } from './Playback.tsx';
import { recordingOf } from './recording.ts';

interface PlaybackTabProps {
  readonly scenario: Scenario;
}

/** The rehearsal of a scenario, watched as it happens. */
export function PlaybackTab({ scenario }: PlaybackTabProps) {
  return scenario.planSteps.length === 0 ? <NothingToPlay /> : <RecordedPlayback scenario={scenario} />;
}

function RecordedPlayback({ scenario }: PlaybackTabProps) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const order = useSearch({ strict: false, select: (search) => search.order });
  const recording = useMemo(() => recordingOf(tenantId, scenario, order), [tenantId, scenario, order]);
  const work = useWork({
    key: ['playback', recording],
    wanted: true,
    start: (signal) => client.playback.open(recording, { signal }),
  });
  return (
    <>
      {order !== undefined && <OrderBanner />}
      {work.data === undefined ? (
        <WorkNotice work={work} label={t('window.playback.recording')} again={t('window.playback.record')} />
      ) : (
        <Playback key={JSON.stringify(recording)} recording={recording} overview={work.data} scenario={scenario} />
      )}
    </>
  );
}

function NothingToPlay() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  return (
    <Notice icon={IconPlayerPlay} title={t('window.playback.nothingTitle')} text={t('window.playback.nothing')}>
      <Button variant="default" renderRoot={(props) => <Link to="/tenants/$tenantId/wizards" params={{ tenantId }} {...props} />}>
        {t('window.shell.place.wizards')}
      </Button>
    </Notice>
  );
}
