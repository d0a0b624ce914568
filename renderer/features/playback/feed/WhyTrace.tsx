import { Anchor, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { jumpTo } from '../clock/playbackClock.ts';
import { usePlayback } from '../playbackContext.ts';
import { actorText, entrySentence, entryTitle } from './entryText.ts';
import classes from './Feed.module.css';
import { LicenseChanges } from './LicenseChanges.tsx';

/** The chain of causes from the step of the plan to an entry. Each link is a moment to jump to. */
export function WhyTrace({ row }: { readonly row: number }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { queries } = useClient();
  const failureText = useFailureText();
  const { recording, startAt, stepText } = usePlayback();
  const { clock } = usePlaybackClock();
  const { data, error } = useQuery(queries.playback.why.queryOptions({ input: { ...recording, row } }));
  const chain = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (data !== undefined) chain.current?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  if (error !== null) return <Text size="xs">{failureText(error)}</Text>;
  if (data === undefined) return <Loader size="xs" aria-label={t('window.shell.loading')} />;
  return (
    <ol ref={chain} className={classes['chain']} aria-label={t('window.playback.chain')}>
      {data.map((entry) => {
        const sentence = entrySentence(entry, words, stepText);
        const target = [entry.user?.name, entry.group === null ? undefined : t('errors.group', { group: entry.group.name })];
        return (
          <li key={entry.row}>
            <Anchor component="button" type="button" size="xs" className={classes['link']!} onClick={() => jumpTo(clock, entry.at)}>
              {clockTime(words, startAt, entry.at)}
            </Anchor>{' '}
            <span className={classes['title']} {...(entry.activity !== null && { lang: 'en' })}>
              {entryTitle(entry, words)}
            </span>
            <Text size="xs" c="dimmed">
              {[...target, entry.actor === null ? undefined : t('window.playback.by', { actor: actorText(entry, words) })]
                .filter((each) => each !== undefined)
                .join(' · ')}
            </Text>
            {sentence !== null && <Text size="xs">{sentence}</Text>}
            <LicenseChanges changes={entry.licenses} most={entry.licenses.length} />
          </li>
        );
      })}
    </ol>
  );
}
