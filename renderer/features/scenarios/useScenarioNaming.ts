import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { createNaming, type Naming } from '../../../shared/i18n/sentences/naming.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';

/** Names of everything a scenario mentions, and of the tenant's license plans. */
export function useScenarioNaming({ names, automations }: Pick<Scenario, 'names' | 'automations'>): Naming {
  const { queries } = useClient();
  const words = useFormat();
  const tenantId = useTenantId();
  const { data: plans } = useQuery(
    queries.licensePlans.list.queryOptions({ input: { scope: { tenantId, scenario: null }, language: words.language } }),
  );
  return useMemo(() => {
    const owned = new Map(plans?.map(({ skuId, name }) => [skuId, name]));
    const source = {
      user: (id: string) => names.users[id],
      group: (id: string) => names.groups[id],
      product: (id: string) => names.products[id] ?? owned.get(id),
      service: (id: string) => names.services[id],
      family: () => undefined,
      automation: (id: string) => automations.find((automation) => automation.id === id)?.name,
    };
    return createNaming(source, words);
  }, [names, automations, plans, words]);
}
