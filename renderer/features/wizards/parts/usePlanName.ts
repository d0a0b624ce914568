import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';

/** What a license plan of the tenant is called; its id while the names are still on their way. */
export function usePlanName(tenantId: string): (skuId: string | undefined) => string {
  const { language } = useFormat();
  const { queries } = useClient();
  const { data = [] } = useQuery(queries.licensePlans.list.queryOptions({ input: { scope: { tenantId, scenario: null }, language } }));
  return (skuId) => data.find((plan) => plan.skuId === skuId)?.name ?? skuId ?? '';
}
