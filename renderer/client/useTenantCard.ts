import { useQuery } from '@tanstack/react-query';
import type { TenantCard } from '../../shared/contract/library.ts';
import { useClient } from './ClientProvider.tsx';
import { useTenantId } from './scope.ts';

/** The card of the tenant whose pages are open; undefined outside of one, or when it has left the library. */
export function useTenantCard(): TenantCard | undefined {
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data } = useQuery({ ...queries.library.list.queryOptions(), enabled: tenantId !== '' });
  return data?.find((card) => card.id === tenantId);
}
