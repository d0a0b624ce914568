import { useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTenantId } from '../../client/scope.ts';

interface Identified {
  readonly id: string;
}

interface ObjectLinks {
  readonly userHref: (user: Identified) => string;
  readonly openUser: (user: Identified) => void;
  readonly groupHref: (group: Identified) => string;
  readonly openGroup: (group: Identified) => void;
  readonly planHref: (plan: { readonly skuId: string }) => string;
  readonly openPlan: (plan: { readonly skuId: string }) => void;
}

/** Stands for the id while the address around it is worked out, once for all rows of a grid. */
const SLOT = '-id-';

/** Addresses of objects for rows of a grid, which are too many for a `Link` each. They keep the scenario and the view. */
export function useObjectLinks(): ObjectLinks {
  const router = useRouter();
  const tenantId = useTenantId();
  const scenario = useSearch({ strict: false, select: (search) => search.scenario });
  const view = useSearch({ strict: false, select: (search) => search.view });
  return useMemo(() => {
    const search = { scenario, view: view ?? 'imported' } as const;
    const user = { to: '/tenants/$tenantId/users/$userId', search } as const;
    const group = { to: '/tenants/$tenantId/groups/$groupId', search } as const;
    const plan = { to: '/tenants/$tenantId/license-plans/$skuId', search } as const;
    const userSlot = router.buildLocation({ ...user, params: { tenantId, userId: SLOT } }).href;
    const groupSlot = router.buildLocation({ ...group, params: { tenantId, groupId: SLOT } }).href;
    const planSlot = router.buildLocation({ ...plan, params: { tenantId, skuId: SLOT } }).href;
    const fill = (slot: string, id: string): string => slot.replace(SLOT, encodeURIComponent(id));
    return {
      userHref: ({ id }) => fill(userSlot, id),
      openUser: ({ id }) => void router.navigate({ ...user, params: { tenantId, userId: id } }),
      groupHref: ({ id }) => fill(groupSlot, id),
      openGroup: ({ id }) => void router.navigate({ ...group, params: { tenantId, groupId: id } }),
      planHref: ({ skuId }) => fill(planSlot, skuId),
      openPlan: ({ skuId }) => void router.navigate({ ...plan, params: { tenantId, skuId } }),
    };
  }, [router, tenantId, scenario, view]);
}
