import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../client/language.tsx';
import { isoAt } from '../clock/momentWords.ts';
import { useSecond } from '../clock/PlaybackClockProvider.tsx';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';

/** The moment that is shown: by the clock, and since the start. */
export function ClockFace() {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const second = useSecond();
  return (
    <div className={classes['clock']} role="timer" aria-label={t('window.playback.clock')}>
      <Text fw={600} className={classes['time']!}>
        {words.dateTime(isoAt(startAt, second))}
        <Text span size="xs" c="dimmed" fw={400}>
          {' UTC'}
        </Text>
      </Text>
      <Text size="xs" c="dimmed" className={classes['time']!}>
        {t('window.playback.sinceStart', { duration: words.duration(second) })}
      </Text>
    </div>
  );
}
