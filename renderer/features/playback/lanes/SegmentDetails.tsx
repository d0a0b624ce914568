import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedEntry } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { entrySentence, entryTitle } from '../feed/entryText.ts';
import { LicenseChanges } from '../feed/LicenseChanges.tsx';
import { usePlayback } from '../playbackContext.ts';
import classes from './Lanes.module.css';

interface SegmentDetailsProps {
  /** The event that began the segment; undefined where the user has more entries than are told here. */
  readonly entry: FeedEntry | undefined;
  readonly children: ReactNode;
}

/** What began a segment: the entry of the log, opened. */
export function SegmentDetails({ entry, children }: SegmentDetailsProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt, stepText } = usePlayback();
  const sentence = entry === undefined ? null : entrySentence(entry, words, stepText);
  return (
    <section className={classes['details']} aria-label={t('window.playback.whatHappened')}>
      {entry !== undefined && (
        <Text size="sm" fw={600}>
          {clockTime(words, startAt, entry.at)} <span {...(entry.activity !== null && { lang: 'en' })}>{entryTitle(entry, words)}</span>
          {entry.group !== null && ` · ${t('errors.group', { group: entry.group.name })}`}
        </Text>
      )}
      {sentence !== null && <Text size="xs">{sentence}</Text>}
      {entry !== undefined && <LicenseChanges changes={entry.licenses} most={entry.licenses.length} />}
      {children}
    </section>
  );
}
