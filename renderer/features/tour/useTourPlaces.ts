import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useClient } from '../../client/ClientProvider.tsx';
import type { TourStep } from './tourStore.ts';
import { tourTenant } from './tourTenant.ts';

/** In the demo tenant: has a license both directly and from a group. */
const SOMEBODY = 'Ragnhild Ekdahl';

/** Leads to the page that a step of the tour is about. Without a tenant all but the first and the last step stay where they are. */
export function useTourPlaces(): (step: TourStep) => Promise<void> {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();

  const findTenant = async (): Promise<string | null> => {
    const cards = await cache.ensureQueryData(queries.library.list.queryOptions());
    return tourTenant(cards)?.id ?? null;
  };
  const findUser = async (tenantId: string): Promise<string | null> => {
    const scope = { tenantId, scenario: null };
    const hits = await client.search.everything({ scope, text: SOMEBODY, limit: 1 });
    const hit = hits.find(({ kind }) => kind === 'user');
    if (hit !== undefined) return hit.id;
    const { rows } = await client.users.list({ scope, query: {}, window: { limit: 1 } });
    return rows[0]?.id ?? null;
  };

  return async (step) => {
    if (step === 'tenant') return await navigate({ to: '/' });
    if (step === 'training') return await navigate({ to: '/training' });
    const tenantId = await findTenant();
    if (tenantId === null) return;
    if (step === 'scenario') {
      const [first] = await client.scenarios.list({ tenantId });
      return await navigate({
        to: '/tenants/$tenantId/scenario',
        params: { tenantId },
        search: { scenario: first?.id, view: 'imported' },
      });
    }
    const userId = await findUser(tenantId);
    if (userId === null) return;
    const imported = { scenario: undefined, view: 'imported' } as const;
    if (step === 'licenses') {
      return await navigate({
        to: '/tenants/$tenantId/users/$userId',
        params: { tenantId, userId },
        search: { ...imported, tab: 'licenses' },
      });
    }
    await navigate({ to: '/tenants/$tenantId/assignments', params: { tenantId }, search: { ...imported, user: userId } });
  };
}
