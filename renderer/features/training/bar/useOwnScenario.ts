import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';

export interface OwnScenario {
  /** The scenario that a check takes: the one at hand, unless that was only brought along to be looked at. Null while there is none. */
  readonly toCheck: number | null;
  /** Where the learner is, when that is not in the scenario of the attempt; `nowhere` when that has been deleted. */
  readonly elsewhere: 'prepared' | 'other' | 'nowhere' | null;
  readonly goThere: () => void;
}

/** The scenario of an attempt: it is chosen whenever the address names none. What a wizard writes is a scenario beside it. */
export function useOwnScenario({ tenantId, scenarioId, prepared }: AttemptState): OwnScenario {
  const { queries } = useClient();
  const navigate = useNavigate();
  const chosen = useSearch({ strict: false, select: ({ scenario }) => scenario });
  const { data: cards } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const isThere = cards?.some(({ id }) => id === scenarioId) ?? false;
  useEffect(() => {
    if (isThere && chosen === undefined) {
      void navigate({ to: '.', search: (search) => ({ ...search, scenario: scenarioId }), replace: true });
    }
  }, [isThere, chosen, scenarioId, navigate]);
  const goThere = (): void => void navigate({ to: '.', search: (search) => ({ ...search, scenario: scenarioId }) });
  const own = isThere ? scenarioId : null;
  if (cards === undefined || chosen === scenarioId) return { toCheck: own, elsewhere: null, goThere };
  if (chosen === undefined) return { toCheck: own, elsewhere: isThere ? null : 'nowhere', goThere };
  if (prepared.includes(chosen)) return { toCheck: own, elsewhere: isThere ? 'prepared' : 'nowhere', goThere };
  return { toCheck: chosen, elsewhere: isThere ? 'other' : null, goThere };
}
