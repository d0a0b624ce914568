import { useQuery } from '@tanstack/react-query';
import type { DemoTenant } from '../../../shared/contract/library.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { forgetJob } from './jobs/jobStore.ts';
import { useTenantJobs } from './jobs/useTenantJobs.ts';

/** The bundled demo tenants that are not in the library, and how to add them. */
export function useDemos(): { readonly missing: readonly DemoTenant[]; readonly add: () => Promise<void> } {
  const { queries } = useClient();
  const { data: demos = [] } = useQuery(queries.library.demos.queryOptions());
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const { addDemo } = useTenantJobs();
  const there = new Set(cards?.filter(({ origin }) => origin === 'demo').map(({ name }) => name));
  const missing = cards === undefined ? [] : demos.filter(({ name }) => !there.has(name));
  // Its card says that it is there; only what went wrong stays on the list.
  const addOne = async ({ id, name }: DemoTenant): Promise<void> => {
    const job = await addDemo(id, name);
    if (job.state === 'done') forgetJob(job.id);
  };
  return {
    missing,
    add: async () => {
      await Promise.all(missing.map(addOne));
    },
  };
}
