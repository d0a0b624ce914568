import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore, type TenantStore } from '../../store/tenantStore.ts';
import type { JobContext } from './jobTypes.ts';

export interface OpenedTenant {
  readonly snapshot: TenantSnapshot;
  readonly store: TenantStore;
}

/** Opens a tenant copy for one piece of work, and closes it behind. */
export async function withTenant<Result>(
  file: string,
  { onProgress }: JobContext,
  work: (opened: OpenedTenant) => Promise<Result> | Result,
): Promise<Result> {
  onProgress({ stage: 'loading', done: 0, total: null });
  const store = openTenantStore(file, { readonly: true });
  try {
    return await work({ snapshot: loadSnapshot(store), store });
  } finally {
    store.close();
  }
}
