import type { Scope } from '../../../../shared/contract/base.ts';
import type { SuggestedConditions } from '../../../../shared/contract/instructor.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useWork, type WorkState } from '../../../client/useWork.ts';

/** Conditions that hold for the scenario as it is now. */
export function useSuggested(scope: Scope): WorkState<SuggestedConditions> {
  const { client, queries } = useClient();
  return useWork({
    key: queries.instructor.suggest.key({ input: { scope } }),
    wanted: true,
    start: (signal) => client.instructor.suggest({ scope }, { signal }),
  });
}
