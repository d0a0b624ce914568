import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTarget } from '../../../../shared/contract/exports.ts';
import type { TeachingTenant } from '../../../../shared/contract/instructor.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { chooseTarget, nameForFile, receiveFile } from '../../../client/saveExport.ts';
import type { WorkState } from '../../../client/useWork.ts';
import { useTask } from '../../training/useTask.ts';

export interface MadeTeachingTenant extends TeachingTenant {
  /** Where the key lies on this computer; null for a browser's downloads. */
  readonly keyPath: string | null;
}

interface Making {
  readonly work: WorkState<TeachingTenant>;
  readonly made: MadeTeachingTenant | null;
  readonly make: (tenantId: string) => Promise<void>;
}

/** Asks where the key is to go, and makes the tenant. */
export function useTeachingTenant(): Making {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const order = useRef<{ readonly tenantId: string; readonly keyTarget: ExportTarget } | null>(null);
  const [made, setMade] = useState<MadeTeachingTenant | null>(null);
  const work = useTask<TeachingTenant>({
    start: (signal) => {
      if (order.current === null) throw new Error('no tenant was chosen');
      return client.instructor.pseudonymise(order.current, { signal });
    },
    onDone: async (tenant) => {
      const keyTarget = order.current?.keyTarget;
      receiveFile(tenant.key);
      setMade({ ...tenant, keyPath: keyTarget !== undefined && 'path' in keyTarget ? keyTarget.path : null });
      await cache.invalidateQueries({ queryKey: queries.library.key() });
    },
  });
  const make = async (tenantId: string): Promise<void> => {
    const cards = await cache.ensureQueryData(queries.library.list.queryOptions());
    const name = nameForFile(cards.find(({ id }) => id === tenantId)?.name ?? '');
    const keyTarget = await chooseTarget(`${t('window.instructor.teaching.keyFileName', { name })}.json`);
    if (keyTarget === null) return;
    order.current = { tenantId, keyTarget };
    setMade(null);
    work.begin();
  };
  return { work, made, make };
}
