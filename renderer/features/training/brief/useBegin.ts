import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RunningAttempt } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { openPanel } from '../bar/panelStore.ts';
import { useTask } from '../useTask.ts';

/** Below this width the panel lies over the page, so nobody is met by it there. */
const WIDE_ENOUGH = '(min-width: 62em)';

/** Makes the tenant of an exercise, or finds the one that is under way, and goes there with the brief beside it. */
export function useBegin(exerciseId: string) {
  const { client } = useClient();
  const { language } = useFormat();
  const onDone = useBegun();
  return useTask<RunningAttempt>({ start: (signal) => client.training.begin({ exerciseId, language }, { signal }), onDone });
}

/** What follows once an attempt has its tenant. */
export function useBegun(): (attempt: RunningAttempt) => Promise<void> {
  const { queries } = useClient();
  const cache = useQueryClient();
  const enter = useEnterAttempt();
  return async (attempt) => {
    await cache.invalidateQueries({ queryKey: queries.library.list.key() });
    void cache.invalidateQueries({ queryKey: queries.training.key() });
    if (window.matchMedia(WIDE_ENOUGH).matches) openPanel('brief');
    await enter(attempt);
  };
}

/** Goes to the users of an attempt's tenant, in its own scenario, as they will be: what one step has set, the next one builds on. A moment of an earlier playback is left behind. */
export function useEnterAttempt(): (attempt: RunningAttempt) => Promise<void> {
  const navigate = useNavigate();
  return ({ tenantId, scenarioId }) =>
    navigate({ to: '/tenants/$tenantId/users', params: { tenantId }, search: { scenario: scenarioId, view: 'planned', at: undefined } });
}
