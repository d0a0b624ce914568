import { Select, Switch } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { isSpeed, SPEEDS, type Speed, secondsPerSecond } from '../clock/speeds.ts';

/** How fast the clock runs, and whether it waits when the plan does. */
export const PaceControls = memo(function PaceControls() {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const { clock } = usePlaybackClock();
  const speed = useStore(clock, (state) => state.speed);
  const skipQuiet = useStore(clock, (state) => state.skipQuiet);
  const end = useStore(clock, (state) => state.end);
  const label = (each: Speed): string =>
    each === 'fit' ? t('window.playback.fit') : t('window.playback.pace', { duration: duration(secondsPerSecond(each, end)) });
  return (
    <>
      <Select
        {...LIST_PROPS}
        w={168}
        aria-label={t('window.playback.speed')}
        allowDeselect={false}
        data={SPEEDS.map((each) => ({ value: each, label: label(each) }))}
        value={speed}
        onChange={(next) => isSpeed(next) && clock.setState({ speed: next })}
      />
      <Switch
        size="xs"
        label={t('window.playback.skipQuiet')}
        checked={skipQuiet}
        onChange={(event) => clock.setState({ skipQuiet: event.currentTarget.checked })}
      />
    </>
  );
});
