import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import * as z from 'zod';
import type { Scope } from '../../shared/contract/base.ts';
import type { Scenario } from '../../shared/contract/scenarios.ts';
import { useClient } from './ClientProvider.tsx';

/** Search parameters of every page of a tenant: which scenario is being edited, and which state the page shows. */
export const tenantSearchSchema = z.object({
  scenario: z.coerce.number().int().min(1).optional().catch(undefined),
  view: z.enum(['imported', 'planned', 'moment']).default('imported').catch('imported'),
  /** With the view `moment`: seconds from the start of the scenario. */
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  /** *What if* is open beside the page, for this user; empty while nobody is chosen. */
  whatIf: z.string().max(200).optional().catch(undefined),
});
export type TenantSearch = z.infer<typeof tenantSearchSchema>;

export function useTenantId(): string {
  return useParams({ strict: false, select: ({ tenantId }) => tenantId ?? '' });
}

/** The scenario that edits go to; undefined while none is chosen or it is still loading. */
export function useScenario(): Scenario | undefined {
  const { queries } = useClient();
  const tenantId = useTenantId();
  const scenarioId = useSearch({ strict: false, select: ({ scenario }) => scenario });
  const { data } = useQuery({
    ...queries.scenarios.get.queryOptions({ input: { tenantId, scenarioId: scenarioId ?? 0 } }),
    enabled: scenarioId !== undefined && tenantId !== '',
  });
  return scenarioId === undefined ? undefined : data;
}

export function asImported(tenantId: string): Scope {
  return { tenantId, scenario: null };
}

/** The state of the tenant that the page shows. */
export function useScope(): Scope {
  const tenantId = useTenantId();
  const scenario = useScenario();
  const view = useSearch({ strict: false, select: ({ view }) => view });
  const at = useSearch({ strict: false, select: ({ at }) => at ?? 0 });
  if (scenario === undefined || view === undefined || view === 'imported') return { tenantId, scenario: null };
  const { id, revision } = scenario;
  return { tenantId, scenario: view === 'moment' ? { id, revision, at } : { id, revision } };
}
