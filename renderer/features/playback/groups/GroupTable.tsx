import { Table, Text, Title } from '@mantine/core';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackGroup } from '../../../../shared/contract/playback.ts';
import type { PlaybackMoment } from '../../../../shared/model/playbackMoment.ts';
import type { FeedFilter } from '../feed/feedFilter.ts';
import classes from '../Playback.module.css';
import { GroupRow } from './GroupRow.tsx';

interface GroupTableProps {
  readonly groups: readonly PlaybackGroup[];
  readonly moment: PlaybackMoment | undefined;
  readonly filter: FeedFilter;
  readonly onFilter: (filter: FeedFilter) => void;
}

/** How the service gets on with each group, in its own words. */
export const GroupTable = memo(function GroupTable({ groups, moment, filter, onFilter }: GroupTableProps) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={classes['section']} data-at={moment?.at}>
      <Title order={2} id={headingId}>
        {t('window.playback.groups')}
      </Title>
      {groups.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('window.playback.noGroups')}
        </Text>
      ) : (
        <div className={classes['scroller']}>
          <Table verticalSpacing={4} horizontalSpacing={8} aria-labelledby={headingId} className={classes['table']!}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('window.playback.group')}</Table.Th>
                <Table.Th>{t('window.playback.status')}</Table.Th>
                <Table.Th>{t('window.playback.processed')}</Table.Th>
                <Table.Th ta="end">{t('window.playback.usersInError')}</Table.Th>
                <Table.Th className={classes['narrow']!}>
                  <span className={classes['hiddenText']}>{t('window.playback.inFeed')}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {groups.map((group, index) => (
                <GroupRow
                  key={group.id}
                  group={group}
                  moment={moment?.groups[index]}
                  filtered={filter.kind === 'group' && filter.id === group.id}
                  onFilter={onFilter}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
});
