import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedEntry } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlayback } from '../playbackContext.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { actorText, entrySentence, entryTitle } from './entryText.ts';
import classes from './Feed.module.css';
import { LicenseChanges } from './LicenseChanges.tsx';
import { ResultWord } from './ResultWord.tsx';

interface FeedRowProps {
  readonly entry: FeedEntry;
  /** Later than the moment shown. */
  readonly toCome: boolean;
  readonly opened: boolean;
  readonly onOpen: (row: number | null) => void;
}

/** License changes that are told without opening an entry. */
const CHANGES_SHOWN = 3;

/** One entry of the log. What stands in a row of the log never changes, so that a row is drawn anew only to open or close. */
export const FeedRow = memo(
  function FeedRow({ entry, toCome, opened, onOpen }: FeedRowProps) {
    const { t } = useTranslation();
    const words = useFormat();
    const { startAt, stepText } = usePlayback();
    const Chevron = opened ? IconChevronDown : IconChevronRight;
    const sentence = entrySentence(entry, words, stepText);
    return (
      <li
        className={classes['entry']}
        data-opened={opened || undefined}
        data-to-come={toCome || undefined}
        data-kind={entry.activity === null ? 'plan' : 'log'}
      >
        <button type="button" className={classes['opener']} aria-expanded={opened} onClick={() => onOpen(opened ? null : entry.row)}>
          <Chevron size={14} stroke={2} aria-hidden />
          <time className={classes['time']}>{clockTime(words, startAt, entry.at)}</time>
          <span className={classes['title']} {...(entry.activity !== null && { lang: 'en' })}>
            {entryTitle(entry, words)}
          </span>
          {entry.activity !== null && <ResultWord entry={entry} />}
        </button>
        <div className={classes['about']}>
          <EntryTarget entry={entry} />
          {sentence !== null && <div>{sentence}</div>}
          <LicenseChanges changes={entry.licenses} most={opened ? entry.licenses.length : CHANGES_SHOWN} />
          {entry.actor !== null && entry.actor !== 'groupBasedLicensing' && (
            <div className={classes['by']}>{t('window.playback.by', { actor: actorText(entry, words) })}</div>
          )}
          {opened && <EntryDetails row={entry.row} />}
        </div>
      </li>
    );
  },
  (before, after) => before.entry.row === after.entry.row && before.opened === after.opened && before.toCome === after.toCome,
);

/** Whom it concerns: a user opens their swim lanes. */
function EntryTarget({ entry: { user, group } }: { readonly entry: FeedEntry }) {
  const { t } = useTranslation();
  const { follow } = usePlayback();
  if (user === null && group === null) return null;
  return (
    <div className={classes['target']}>
      {user !== null && (
        <button type="button" className={classes['user']} title={user.userPrincipalName} onClick={() => follow(user.id)}>
          {user.name}
        </button>
      )}
      {user !== null && group !== null && ' · '}
      {group !== null && t('errors.group', { group: group.name })}
    </div>
  );
}
