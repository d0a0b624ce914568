import type { RunningAttempt } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useBegun } from '../brief/useBegin.ts';
import { useTask } from '../useTask.ts';

/** After the debrief an attempt brings no more points: it is left, and another one begun. */
export function useDoAgain(attemptId: number, exerciseId: string) {
  const { client } = useClient();
  const { language } = useFormat();
  const onDone = useBegun();
  return useTask<RunningAttempt>({
    start: async (signal) => {
      await client.training.leave({ attemptId, language });
      return client.training.begin({ exerciseId, language }, { signal });
    },
    onDone,
  });
}
