import { ActionIcon, Group, Loader, Title, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { FeedFilterButton } from '../feed/FeedFilterButton.tsx';
import type { FeedFilter } from '../feed/feedFilter.ts';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';
import { LaneBoard } from './LaneBoard.tsx';
import { LaneResultBadge } from './LaneResultBadge.tsx';
import { UserSearch } from './UserSearch.tsx';

interface FollowedUserProps {
  readonly userId: string | undefined;
  readonly filter: FeedFilter;
  readonly onFilter: (filter: FeedFilter) => void;
}

/** One user through the whole rehearsal; without one, the way to find one. */
export const FollowedUser = memo(function FollowedUser({ userId, filter, onFilter }: FollowedUserProps) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={classes['followed']}>
      <Group gap="sm" className={classes['followedHead']!}>
        <Title order={2} id={headingId}>
          {t('window.playback.oneUser')}
        </Title>
        <UserSearch />
      </Group>
      {userId !== undefined && <Lanes userId={userId} filter={filter} onFilter={onFilter} />}
    </section>
  );
});

function Lanes({ userId, filter, onFilter }: FollowedUserProps & { readonly userId: string }) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { recording, follow } = usePlayback();
  const { data, error, refetch } = useQuery(queries.playback.lanes.queryOptions({ input: { ...recording, userId } }));
  const filtered = filter.kind === 'user' && filter.id === userId;
  const leave = (): void => {
    if (filtered) onFilter({ kind: 'all' });
    follow(undefined);
  };
  const close = (
    <Tooltip label={t('window.playback.closeUser')}>
      <ActionIcon aria-label={t('window.playback.closeUser')} onClick={leave}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  if (error !== null) {
    return (
      <Group align="flex-start" justify="space-between">
        <QueryFault error={error} onRetry={() => void refetch()} />
        {close}
      </Group>
    );
  }
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return (
    <>
      <Group gap="sm" justify="space-between" wrap="nowrap">
        <Group gap="sm">
          <Title order={3}>{data.user.name}</Title>
          <span className={classes['principal']}>{data.user.userPrincipalName}</span>
          {data.result !== null && <LaneResultBadge result={data.result} />}
        </Group>
        <Group gap={4} wrap="nowrap">
          <FeedFilterButton
            name={data.user.name}
            filtered={filtered}
            onToggle={() => onFilter(filtered ? { kind: 'all' } : { kind: 'user', id: userId, name: data.user.name })}
          />
          {close}
        </Group>
      </Group>
      <LaneBoard lanes={data} />
    </>
  );
}
