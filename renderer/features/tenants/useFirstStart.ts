import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../client/ClientProvider.tsx';
import { useDemos } from './useDemos.ts';

let begun = false;

/** On the very first start the demo tenants are added, so that there is something to try at once. */
export function useFirstStart(): void {
  const { queries } = useClient();
  const { data: host } = useQuery(queries.application.host.queryOptions());
  const { missing, add } = useDemos();
  const first = host?.firstStart === true && missing.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per window, whatever changes afterwards.
  useEffect(() => {
    if (!first || begun) return;
    begun = true;
    void add();
  }, [first]);
}
