import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Client } from './connection.ts';

function createQueries(client: Client) {
  return createTanstackQueryUtils(client);
}

interface ClientContextValue {
  /** Calls, for what is not kept: work with progress, edits. */
  readonly client: Client;
  /** Query and mutation options for TanStack Query, by the same paths. */
  readonly queries: ReturnType<typeof createQueries>;
}

const ClientContext = createContext<ClientContextValue | null>(null);

export function ClientProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const value = useMemo(() => ({ client, queries: createQueries(client) }), [client]);
  return <ClientContext value={value}>{children}</ClientContext>;
}

export function useClient(): ClientContextValue {
  const value = useContext(ClientContext);
  if (value === null) throw new Error('useClient outside of ClientProvider');
  return value;
}
