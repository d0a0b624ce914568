import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useClient } from '../../client/ClientProvider.tsx';
import { showTourStep, TOUR_STEPS } from './tourStore.ts';
import { isTourDemo } from './tourTenant.ts';

/** On the very first start the tour begins by itself, once the demo tenant it goes through has its card on the start page. Never a second time. */
export function useFirstTour(): void {
  const { queries } = useClient();
  const cache = useQueryClient();
  const pathname = useLocation({ select: (location) => location.pathname });
  const { data: host } = useQuery(queries.application.host.queryOptions());
  const { data: preferences } = useQuery(queries.application.preferences.queryOptions());
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const { mutate } = useMutation(
    queries.application.setPreferences.mutationOptions({
      onSuccess: (kept) => cache.setQueryData(queries.application.preferences.queryKey(), kept),
    }),
  );
  // It is so until the first tenant has come, which need not be the one that the tour goes through.
  const [wasFirst, setWasFirst] = useState(false);
  if (host?.firstStart === true && !wasFirst) setWasFirst(true);
  const isTime = wasFirst && preferences?.tourSeen === false && pathname === '/' && cards?.some(isTourDemo) === true;
  useEffect(() => {
    if (!isTime) return;
    mutate({ tourSeen: true });
    showTourStep(TOUR_STEPS[0]);
  }, [isTime, mutate]);
}
