import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../client/ClientProvider.tsx';

/** Tells the library which tenant was opened last. That it cannot be told, the pages themselves will say. */
export function useOpenedTenant(tenantId: string): void {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  useEffect(() => {
    client.library.open({ tenantId }).then(
      () => cache.invalidateQueries({ queryKey: queries.library.list.key() }),
      () => undefined,
    );
  }, [tenantId, client, queries, cache]);
}
