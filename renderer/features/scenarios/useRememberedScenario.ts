import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const KEY = 'scenario-of-tenant';

/** Opens a tenant in the scenario that was worked on last; the address says which one it is. */
export function useRememberedScenario(tenantId: string): void {
  const navigate = useNavigate();
  const scenario = useSearch({ strict: false, select: ({ scenario }) => scenario });
  const restored = useRef<string | null>(null);
  useEffect(() => {
    const kept = readRemembered();
    const last = kept[tenantId];
    if (restored.current !== tenantId && scenario === undefined && last !== undefined) {
      restored.current = tenantId;
      void navigate({ to: '.', search: (search) => ({ ...search, scenario: last }), replace: true });
      return;
    }
    restored.current = tenantId;
    localStorage.setItem(KEY, JSON.stringify({ ...kept, [tenantId]: scenario }));
  }, [tenantId, scenario, navigate]);
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
