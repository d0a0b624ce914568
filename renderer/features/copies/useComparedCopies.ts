import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TenantCard } from '../../../shared/contract/library.ts';

type Side = 'from' | 'to';

/** The two copies of the address; without a word there, the newest and the export before it. */
export function useComparedCopies(copies: readonly TenantCard[]) {
  const navigate = useNavigate();
  const told = useSearch({ strict: false, select: ({ from, to }) => ({ from, to }) });
  const openable = copies.filter(({ trouble }) => trouble === null);
  const named = (id: string | undefined): string | undefined => openable.find((copy) => copy.id === id)?.id;
  const to = named(told.to) ?? openable.find(({ id }) => id !== told.from)?.id;
  const others = openable.filter(({ id }) => id !== to);
  const exportedAt = openable.find(({ id }) => id === to)?.exportedAt;
  const from = named(told.from) ?? (others.find((copy) => copy.exportedAt !== exportedAt) ?? others[0])?.id;
  return {
    from,
    to,
    choose: (side: Side, id: string): void =>
      void navigate({ to: '.', search: (search) => ({ ...search, from, to, [side]: id, compared: undefined }), replace: true }),
  };
}
