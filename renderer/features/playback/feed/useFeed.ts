import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FeedEntry } from '../../../../shared/contract/playback.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { usePlayback } from '../playbackContext.ts';
import type { FeedFilter } from './feedFilter.ts';

/** Entries at first, and how many more each time; the service gives no more than MOST at once. */
const PAGE = 25;
const MOST = 500;
/** Milliseconds. */
const KEEP = 10_000;

interface Feed {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly FeedEntry[] | undefined;
  readonly hasOlder: boolean;
  readonly showOlder: () => void;
  readonly error: Error | null;
  readonly again: () => void;
}

/** The entries up to a row of the log. While one page is on its way, the row may move on: then the newest one is asked for next. */
export function useFeed(row: number | undefined, filter: FeedFilter): Feed {
  const { queries } = useClient();
  const { recording } = usePlayback();
  const [before, setBefore] = useState(PAGE);
  const [asked, setAsked] = useState(row);
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.playback.feed.queryOptions({
      input: {
        ...recording,
        row: asked ?? -1,
        before,
        ...(filter.kind === 'group' && { group: filter.id }),
        ...(filter.kind === 'user' && { user: filter.id }),
      },
    }),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    gcTime: KEEP,
  });
  if (asked !== row && !isFetching) setAsked(row);
  const entries = useMemo(() => data?.entries.toReversed(), [data]);
  return {
    entries,
    hasOlder: data?.hasOlder === true && before < MOST,
    showOlder: () => setBefore((count) => Math.min(MOST, count * 2)),
    error,
    again: () => void refetch(),
  };
}
