import { useQuery } from '@tanstack/react-query';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';

const NONE: readonly TenantCard[] = [];

/** All copies of the tenant whose pages are open that can be opened themselves, the newest first. */
export function useCopies(): readonly TenantCard[] {
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data } = useQuery({
    ...queries.library.list.queryOptions(),
    enabled: tenantId !== '',
    select: (cards) => copiesOf(cards, tenantId),
  });
  return data ?? NONE;
}

export function copiesOf(cards: readonly TenantCard[], tenantId: string): readonly TenantCard[] {
  const opened = cards.find(({ id }) => id === tenantId);
  const standIn = opened?.earlierOf ?? tenantId;
  return cards
    .filter(({ id, earlierOf, trouble }) => trouble === null && (id === standIn || earlierOf === standIn))
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

/** Of the export; a copy that does not say is as old as its import. */
function dateOf({ exportedAt, importedAt }: TenantCard): string {
  return exportedAt ?? importedAt;
}
