import { Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PlaybackMoment } from '../../../../shared/model/playbackMoment.ts';
import { useFormat } from '../../../client/language.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { secondOf } from '../clock/playbackClock.ts';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';

interface MomentLineProps {
  readonly moment: PlaybackMoment | undefined;
  /** Of the plan. */
  readonly steps: number;
}

/** Where the plan is, how users fare, and the way to everything else at this moment. */
export function MomentLine({ moment, steps }: MomentLineProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { stepText } = usePlayback();
  const step = moment?.step ?? null;
  const text =
    step === null ? t('window.playback.beforeFirst') : t('window.playback.stepNow', { number: step + 1, steps, text: stepText(step) });
  const figures = [
    { key: 'without', label: t('window.playback.without'), value: moment?.without ?? 0, bad: true },
    { key: 'inError', label: t('window.playback.inError'), value: moment?.inError ?? 0, bad: true },
    { key: 'changed', label: t('window.playback.changed'), value: moment?.changed ?? 0, bad: false },
  ];
  return (
    <div className={classes['now']} data-part="moment" data-at={moment?.at}>
      <Text size="sm" className={classes['nowStep']!} title={text}>
        {text}
      </Text>
      <dl className={classes['figures']} aria-label={t('window.playback.figures')}>
        {figures.map(({ key, label, value, bad }) => (
          <div key={key} data-bad={(bad && value > 0) || undefined}>
            <dt>{label}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <DirectoryLink />
    </div>
  );
}

function DirectoryLink() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const { clock } = usePlaybackClock();
  // While the clock runs, the moment is looked up when the link is followed; at rest the address it shows is right too.
  useStore(clock, (state) => (state.playing ? null : secondOf(state)));
  return (
    <Button
      variant="default"
      leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => (
        <Link
          to="/tenants/$tenantId/users"
          params={{ tenantId }}
          search={({ scenario }) => ({ scenario, view: 'moment', at: secondOf(clock.getState()) })}
          preload={false}
          {...props}
        />
      )}
    >
      {t('window.playback.directory')}
    </Button>
  );
}
