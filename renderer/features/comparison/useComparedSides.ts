import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Scope } from '../../../shared/contract/base.ts';
import type { Scenario, ScenarioCard } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { IMPORTED, readSide, type Side, scopeOf, writeSide } from './sides.ts';

export type WhichSide = 'before' | 'after';

export interface ComparedSides {
  readonly before: Side;
  readonly after: Side;
  /** null while the scenarios are not known, or when one of them is not there any more. */
  readonly scopes: Readonly<Record<WhichSide, Scope>> | null;
  readonly scenarios: readonly Pick<ScenarioCard, 'id' | 'name'>[];
  /** One of the two was deleted. */
  readonly missing: boolean;
  readonly choose: (which: WhichSide, side: Side) => void;
  readonly swap: () => void;
}

/** The two states of the address; without a word there, the tenant as imported and the end of the current scenario. */
export function useComparedSides(scenario: Scenario): ComparedSides {
  const { queries } = useClient();
  const tenantId = useTenantId();
  const navigate = useNavigate();
  const { data: cards } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const told = useSearch({ strict: false, select: ({ before, after }) => ({ before, after }) });
  const before = told.before === undefined ? IMPORTED : readSide(told.before);
  const after: Side = told.after === undefined ? { kind: 'scenario', id: scenario.id, at: null } : readSide(told.after);

  // The current scenario is known more freshly than the list.
  const others = cards?.filter(({ id }) => id !== scenario.id) ?? [];
  const revisions = new Map([...others, scenario].map(({ id, revision }) => [id, revision]));
  const scopes = { before: scopeOf(tenantId, before, revisions), after: scopeOf(tenantId, after, revisions) };
  const known = useSameValue(scopes.before === null || scopes.after === null ? null : { before: scopes.before, after: scopes.after });

  const set = (change: Partial<Record<WhichSide, string>>): void =>
    void navigate({ to: '.', search: (search) => ({ ...search, ...change }), replace: true });
  return {
    before,
    after,
    scopes: known,
    scenarios: [scenario, ...others],
    missing: cards !== undefined && known === null,
    choose: (which, side) => set({ [which]: writeSide(side) }),
    swap: () => set({ before: writeSide(after), after: writeSide(before) }),
  };
}
