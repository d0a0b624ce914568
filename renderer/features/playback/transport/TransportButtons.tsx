import { ActionIcon, Group, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';
import { keysText } from '../../../commands/keysText.ts';
import { usePlaybackClock, usePlaying } from '../clock/PlaybackClockProvider.tsx';
import { isWayless, type Step, takeStep, togglePlaying } from '../clock/playbackClock.ts';
import classes from '../Playback.module.css';
import { useSpaceKey } from './useSpaceKey.ts';

type Action = Command & { readonly icon: ReactNode };

const TROUBLE_BEFORE: Step = { to: 'trouble', direction: 'previous' };
const EVENT_BEFORE: Step = { to: 'event', direction: 'previous' };
const NEXT_EVENT: Step = { to: 'event', direction: 'next' };
const NEXT_TROUBLE: Step = { to: 'trouble', direction: 'next' };

/** Play, and the ways to the events and to the trouble before and after; the same commands by key and by Ctrl+K. */
export const TransportButtons = memo(function TransportButtons() {
  const { t } = useTranslation();
  const { clock } = usePlaybackClock();
  const playing = usePlaying();
  // Only whether there is a way on: where it leads is looked up when it is taken, so that a running clock leaves the commands alone.
  const lacking = useStore(
    clock,
    useShallow((state) => [TROUBLE_BEFORE, EVENT_BEFORE, NEXT_EVENT, NEXT_TROUBLE].map((step) => isWayless(state, step))),
  );

  const actions = useMemo((): readonly [Action, Action, Action, Action, Action] => {
    const way = (id: string, label: string, key: string, disabled: boolean, step: Step, icon: ReactNode): Action => ({
      id,
      group: 'page',
      label,
      shortcuts: [key],
      disabled,
      icon,
      run: () => takeStep(clock, step),
    });
    const [noTroubleBefore = false, noEventBefore = false, noEvent = false, noTrouble = false] = lacking;
    return [
      {
        id: 'play',
        group: 'page',
        label: t(playing ? 'window.playback.pause' : 'window.playback.play'),
        shortcuts: ['K'],
        icon: playing ? <IconPlayerPauseFilled size={20} aria-hidden /> : <IconPlayerPlayFilled size={20} aria-hidden />,
        run: () => togglePlaying(clock),
      },
      way('previousTrouble', t('window.playback.previousTrouble'), 'shift+J', noTroubleBefore, TROUBLE_BEFORE, <Trouble back />),
      way(
        'previousEvent',
        t('window.playback.previousEvent'),
        'J',
        noEventBefore,
        EVENT_BEFORE,
        <IconPlayerSkipBack size={18} stroke={1.6} aria-hidden />,
      ),
      way(
        'nextEvent',
        t('window.playback.nextEvent'),
        'L',
        noEvent,
        NEXT_EVENT,
        <IconPlayerSkipForward size={18} stroke={1.6} aria-hidden />,
      ),
      way('nextTrouble', t('window.playback.nextTrouble'), 'shift+L', noTrouble, NEXT_TROUBLE, <Trouble />),
    ];
  }, [t, clock, playing, lacking]);
  useOfferCommands(actions);
  const [play, previousTrouble, previousEvent, nextEvent, nextTrouble] = actions;
  useSpaceKey(play.run);

  return (
    <Group gap={2} wrap="nowrap" role="group" aria-label={t('window.playback.controls')}>
      <Way action={previousTrouble} />
      <Way action={previousEvent} />
      <Tooltip label={`${play.label} (${keysText('K')})`}>
        <ActionIcon size={36} radius={18} variant="filled" color="blue" aria-label={play.label} onClick={play.run}>
          {play.icon}
        </ActionIcon>
      </Tooltip>
      <Way action={nextEvent} />
      <Way action={nextTrouble} />
    </Group>
  );
});

/** Also without a way on it can be reached, to hear so. */
function Way({ action: { label, shortcuts = [], disabled = false, icon, run } }: { readonly action: Action }) {
  return (
    <Tooltip label={shortcuts[0] === undefined ? label : `${label} (${keysText(shortcuts[0])})`}>
      <ActionIcon
        size="lg"
        aria-label={label}
        aria-disabled={disabled}
        {...(disabled ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!disabled) run();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function Trouble({ back = false }: { readonly back?: boolean }) {
  return (
    <span className={classes['troubleIcon']}>
      {back && <IconChevronLeft size={12} stroke={2.4} aria-hidden />}
      <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
      {!back && <IconChevronRight size={12} stroke={2.4} aria-hidden />}
    </span>
  );
}
