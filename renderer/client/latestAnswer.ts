import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * The last answer to the same question about whatever state of the tenant: what a page shows while a scenario is being rehearsed, instead of
 * nothing. `key` names the question without its revision.
 */
export function latestAnswer<Data>(cache: QueryClient, key: QueryKey): Data | undefined {
  let latest: { readonly data: Data; readonly at: number } | undefined;
  for (const { state } of cache.getQueryCache().findAll({ queryKey: key })) {
    if (state.data === undefined || (latest !== undefined && latest.at >= state.dataUpdatedAt)) continue;
    // The key names the procedure, so that every answer under it is of one kind.
    latest = { data: state.data as Data, at: state.dataUpdatedAt };
  }
  return latest?.data;
}
