import { useQueryClient } from '@tanstack/react-query';
import type { AttemptState, CheckAnswer } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { inTurn } from '../../../client/inTurn.ts';
import { useFormat } from '../../../client/language.tsx';
import { useTask } from '../useTask.ts';
import { openPanel } from './panelStore.ts';

/** *Check*: rehearses a scenario of the attempt's tenant as it is now, and opens what was found. */
export function useCheck({ attemptId, tenantId }: AttemptState, scenarioId: number | null) {
  const { client, queries } = useClient();
  const { language } = useFormat();
  const cache = useQueryClient();
  return useTask<CheckAnswer>({
    start: async (signal) => {
      if (scenarioId === null) throw new Error('there is no scenario to check');
      // After the edits that are on their way; the screen may not have heard of the last one yet.
      const { revision } = await inTurn(() => client.scenarios.get({ tenantId, scenarioId }));
      return client.training.check({ attemptId, scope: { tenantId, scenario: { id: scenarioId, revision } }, language }, { signal });
    },
    onDone: (lastCheck) => {
      // Shown at once; what else the check has changed (hints that are left, points) is asked for behind it.
      const asked = queries.training.attempt.queryKey({ input: { tenantId, language } });
      cache.setQueryData(
        asked,
        (before) => before && { ...before, scenarioId: lastCheck.scenarioId, checks: before.checks + 1, lastCheck },
      );
      openPanel('result');
      void cache.invalidateQueries({ queryKey: queries.training.attempt.key() });
      void cache.invalidateQueries({ queryKey: queries.training.exercises.key() });
      void cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
    },
  });
}
