import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClient } from '../../client/ClientProvider.tsx';

const KEY = 'scenario-of-tenant';

/** Opens a tenant in the scenario that was worked on last, and leaves one that is not there any more. The address says which one it is. */
export function useRememberedScenario(tenantId: string): void {
  const navigate = useNavigate();
  const { queries } = useClient();
  const scenario = useSearch({ strict: false, select: (search) => search.scenario });
  const { data: cards, isFetching } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const restored = useRef<string | null>(null);
  useEffect(() => {
    if (cards === undefined || isFetching) return;
    const isThere = (id: number | undefined): boolean => cards.some((card) => card.id === id);
    const kept = readRemembered();
    const last = kept[tenantId];
    const first = restored.current !== tenantId;
    restored.current = tenantId;
    if (scenario !== undefined && !isThere(scenario)) {
      void navigate({ to: '.', search: (search) => ({ ...search, scenario: undefined, view: 'imported' }), replace: true });
    } else if (first && scenario === undefined && last !== undefined && isThere(last)) {
      void navigate({ to: '.', search: (search) => ({ ...search, scenario: last }), replace: true });
    } else {
      localStorage.setItem(KEY, JSON.stringify({ ...kept, [tenantId]: scenario }));
    }
  }, [tenantId, scenario, cards, isFetching, navigate]);
}

function readRemembered(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return Object.fromEntries(Object.entries(kept ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    // Somebody else wrote there; begin anew.
    return {};
  }
}
