import { Button, Select, Text, Title } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackGroup } from '../../../../shared/contract/playback.ts';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { stopPlaying } from '../clock/playbackClock.ts';
import classes from './Feed.module.css';
import { FeedRow } from './FeedRow.tsx';
import type { FeedFilter } from './feedFilter.ts';
import { useFeed } from './useFeed.ts';

interface FeedProps {
  /** The last event up to the moment shown; undefined while nobody knows. */
  readonly row: number | undefined;
  readonly groups: readonly PlaybackGroup[];
  readonly filter: FeedFilter;
  readonly onFilter: (filter: FeedFilter) => void;
}

/** The audit log up to the moment shown, newest first. */
export const Feed = memo(function Feed({ row, groups, filter, onFilter }: FeedProps) {
  const { t } = useTranslation();
  const { clock } = usePlaybackClock();
  const headingId = useId();
  const [opened, setOpened] = useState<number | null>(null);
  // What led to an open entry lies in the past: whoever goes there keeps the entry in sight.
  const upTo = row === undefined || opened === null ? row : Math.max(row, opened);
  const { entries, hasOlder, showOlder, error, again } = useFeed(upTo, filter);
  // A list that runs away cannot be read.
  const open = (entry: number | null): void => {
    stopPlaying(clock);
    setOpened(entry);
  };
  return (
    <section aria-labelledby={headingId} className={classes['feed']}>
      <div className={classes['head']}>
        <Title order={2} id={headingId}>
          {t('window.playback.feed')}
        </Title>
        <FilterSelect groups={groups} filter={filter} onFilter={onFilter} />
      </div>
      {error !== null && <QueryFault error={error} onRetry={again} />}
      {entries?.length === 0 && (
        <Text size="sm" c="dimmed" p="xs">
          {t('window.playback.feedEmpty')}
        </Text>
      )}
      <ol className={classes['entries']} aria-label={t('window.playback.feed')}>
        {entries?.map((entry) => (
          <FeedRow
            key={entry.row}
            entry={entry}
            toCome={row !== undefined && entry.row > row}
            opened={opened === entry.row}
            onOpen={open}
          />
        ))}
        {hasOlder && (
          <li>
            <Button variant="subtle" onClick={showOlder}>
              {t('window.playback.older')}
            </Button>
          </li>
        )}
      </ol>
    </section>
  );
});

const ALL = 'all';

/** All entries, or those of one group, or of the user whose lanes are open. */
function FilterSelect({ groups, filter, onFilter }: Pick<FeedProps, 'groups' | 'filter' | 'onFilter'>) {
  const { t } = useTranslation();
  const data = [
    { value: ALL, label: t('window.playback.allEntries') },
    ...(filter.kind === 'user' ? [{ value: filter.id, label: filter.name }] : []),
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choose = (id: string | null): void => {
    const group = groups.find((each) => each.id === id);
    if (group !== undefined) onFilter({ kind: 'group', id: group.id, name: group.name });
    else if (id === ALL) onFilter({ kind: 'all' });
  };
  return (
    <Select
      {...LIST_PROPS}
      w={190}
      aria-label={t('window.playback.feedFilter')}
      allowDeselect={false}
      data={data}
      value={filter.kind === 'all' ? ALL : filter.id}
      onChange={choose}
    />
  );
}
