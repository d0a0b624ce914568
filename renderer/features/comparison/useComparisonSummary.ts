import type { ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useWork, type WorkState } from '../../client/useWork.ts';
import type { ComparedSides } from './useComparedSides.ts';

/** The first question about two states: the service makes both of them before it answers. */
export function useComparisonSummary(scopes: NonNullable<ComparedSides['scopes']>): WorkState<ComparisonSummary> {
  const { client } = useClient();
  const { language } = useFormat();
  return useWork({
    key: ['comparison summary', scopes, language],
    wanted: true,
    start: (signal) => client.comparison.summary({ ...scopes, language }, { signal }),
  });
}
