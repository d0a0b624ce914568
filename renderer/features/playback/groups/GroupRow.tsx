import { Anchor, Progress, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackGroup } from '../../../../shared/contract/playback.ts';
import type { GroupMoment } from '../../../../shared/model/playbackMoment.ts';
import { useFormat } from '../../../client/language.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { secondOf } from '../clock/playbackClock.ts';
import { FeedFilterButton } from '../feed/FeedFilterButton.tsx';
import type { FeedFilter } from '../feed/feedFilter.ts';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';
import { GroupStateBadge } from './GroupStateBadge.tsx';

interface GroupRowProps {
  readonly group: PlaybackGroup;
  readonly moment: GroupMoment | undefined;
  readonly filtered: boolean;
  readonly onFilter: (filter: FeedFilter) => void;
}

/** One group; drawn anew only when something of its own has changed. */
export const GroupRow = memo(
  function GroupRow({ group, moment, filtered, onFilter }: GroupRowProps) {
    const { t } = useTranslation();
    const { number } = useFormat();
    const { id, name } = group;
    return (
      <Table.Tr data-chosen={filtered || undefined}>
        <Table.Th scope="row" className={classes['name']!}>
          <GroupName group={group} />
          {(group.created || group.deleted) && (
            <Text size="xs" c="dimmed">
              {t(group.deleted ? 'window.playback.deletedByPlan' : 'window.playback.createdByPlan')}
            </Text>
          )}
        </Table.Th>
        <Table.Td>
          {moment !== undefined && <GroupStateBadge state={moment.state} />}
          {moment?.begins != null && <Begins second={moment.begins} />}
        </Table.Td>
        <Table.Td className={classes['progressCell']!}>
          {moment !== undefined && moment.total > 0 && (
            <>
              <Progress size="sm" value={(moment.processed / moment.total) * 100} aria-hidden transitionDuration={0} />
              <Text size="xs" className={classes['tabular']!}>
                {t('window.playback.processedOf', { done: moment.processed, total: moment.total })}
              </Text>
            </>
          )}
        </Table.Td>
        <Table.Td ta="end" className={classes['tabular']!} data-bad={(moment?.inError ?? 0) > 0 || undefined}>
          {number(moment?.inError ?? 0)}
        </Table.Td>
        <Table.Td>
          <FeedFilterButton
            name={name}
            filtered={filtered}
            onToggle={() => onFilter(filtered ? { kind: 'all' } : { kind: 'group', id, name })}
          />
        </Table.Td>
      </Table.Tr>
    );
  },
  (before, after) =>
    before.group === after.group &&
    before.filtered === after.filtered &&
    before.onFilter === after.onFilter &&
    same(before.moment, after.moment),
);

function same(a: GroupMoment | undefined, b: GroupMoment | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.state === b.state && a.processed === b.processed && a.total === b.total && a.inError === b.inError && a.begins === b.begins;
}

/** Leads to the group as it is at the moment shown; a group that is gone then is named only. */
function GroupName({ group: { id, name } }: { readonly group: PlaybackGroup }) {
  const tenantId = useTenantId();
  const { clock } = usePlaybackClock();
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link
          to="/tenants/$tenantId/groups/$groupId"
          params={{ tenantId, groupId: id }}
          // Worked out when it is followed, not with every second that passes.
          search={({ scenario }) => ({ scenario, view: 'moment', at: secondOf(clock.getState()) })}
          preload={false}
          {...props}
        />
      )}
    >
      {name}
    </Anchor>
  );
}

function Begins({ second }: { readonly second: number }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  return (
    <Text size="xs" c="dimmed">
      {t('window.playback.begins', { time: clockTime(words, startAt, second) })}
    </Text>
  );
}
