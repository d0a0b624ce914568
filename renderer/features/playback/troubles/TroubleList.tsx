import { Anchor, Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackTrouble } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { jumpTo, stopPlaying } from '../clock/playbackClock.ts';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';
import { resolutionText, troubleText } from './troubleText.ts';

/** More are told when they are asked for. */
const AT_FIRST = 4;

/** Everything that goes wrong, in order; each is a moment to jump to. */
export const TroubleList = memo(function TroubleList({ troubles }: { readonly troubles: readonly PlaybackTrouble[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [all, setAll] = useState(false);
  const headingId = useId();
  const shown = all ? troubles : troubles.slice(0, AT_FIRST);
  return (
    <section aria-labelledby={headingId} className={classes['section']}>
      <Title order={2} id={headingId}>
        {t('window.playback.troubles')}
        {troubles.length > 0 && <span className={classes['count']}>{number(troubles.length)}</span>}
      </Title>
      {troubles.length === 0 ? (
        <Text size="sm" className={classes['fine']!}>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          {t('window.playback.noTroubles')}
        </Text>
      ) : (
        <ol className={classes['troubles']}>
          {shown.map((trouble) => (
            <TroubleRow key={`${trouble.kind} ${trouble.row}`} trouble={trouble} />
          ))}
        </ol>
      )}
      {troubles.length > AT_FIRST && (
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('window.playback.fewer') : t('window.playback.allTroubles', { count: troubles.length })}
        </Button>
      )}
    </section>
  );
});

function TroubleRow({ trouble }: { readonly trouble: PlaybackTrouble }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt, follow } = usePlayback();
  const { clock } = usePlaybackClock();
  const { user } = trouble;
  const resolution = resolutionText(trouble, words);
  const show = (): void => {
    stopPlaying(clock);
    jumpTo(clock, trouble.at);
  };
  return (
    <li>
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden className={classes['warn']} />
      <div>
        <Anchor component="button" type="button" size="sm" onClick={show}>
          {clockTime(words, startAt, trouble.at)}
        </Anchor>
        <Text size="sm" span>
          {' '}
          {troubleText(trouble, words)}
          {resolution !== null && <span className={classes['resolved']}> {resolution}</span>}
        </Text>
        {user !== null && (
          <Text size="xs" c="dimmed">
            {t('window.playback.firstStruck')}{' '}
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => {
                show();
                follow(user.id);
              }}
            >
              {user.name}
            </Anchor>
          </Text>
        )}
      </div>
    </li>
  );
}
