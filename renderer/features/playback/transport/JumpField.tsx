import { Button, TextInput } from '@mantine/core';
import { type FormEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { jumpTo, secondOf } from '../clock/playbackClock.ts';
import { typedMoment } from '../clock/typedMoment.ts';
import classes from '../Playback.module.css';

interface JumpFieldProps {
  /** ISO 8601. */
  readonly startAt: string;
  readonly end: number;
}

/** A moment typed by hand. */
export const JumpField = memo(function JumpField({ startAt, end }: JumpFieldProps) {
  const { t } = useTranslation();
  const { clock } = usePlaybackClock();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const jump = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    const second = typedMoment(text, { startAt, now: secondOf(clock.getState()), end });
    setWrong(second === null);
    if (second === null) return;
    jumpTo(clock, second);
    setText('');
  };
  return (
    <form className={classes['jump']} onSubmit={jump}>
      <TextInput
        w={165}
        aria-label={t('window.playback.jumpTo')}
        placeholder={t('window.playback.jumpExample')}
        value={text}
        error={wrong ? t('window.playback.noSuchMoment') : undefined}
        errorProps={{ role: 'alert' }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="default" size="sm">
        {t('window.playback.jump')}
      </Button>
    </form>
  );
});
