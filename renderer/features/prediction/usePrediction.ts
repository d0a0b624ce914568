import { useQuery } from '@tanstack/react-query';
import type { PredictionSummary } from '../../../shared/contract/prediction.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork, type WorkState } from '../../client/useWork.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { useCopies } from '../copies/useCopies.ts';
import { useCheckSearch } from './useCheckSearch.ts';

/** A scenario and the two copies between which its prediction is checked, as the service is asked. */
export type PredictionAsked = ReturnType<typeof useAsked>;

/** What the parts behind the tabs show. */
export interface PartProps {
  readonly summary: PredictionSummary;
  readonly asked: PredictionAsked;
}

/**
 * The copies of the address. Without a word there: the copy that the scenario was made for, as far as one is kept, else the newest earlier
 * export; and the present copy. For a scenario of an earlier copy: that copy and the present one.
 */
export function useCheckedCopies(scenario: Scenario) {
  const { queries } = useClient();
  const copies = useCopies();
  const tenantId = useTenantId();
  const [{ madeOn, comparedWith }] = useCheckSearch();
  const { data: fit } = useQuery(queries.preflight.fit.queryOptions({ input: { tenantId, scenarioId: scenario.id } }));
  const named = (id: string | undefined) => copies.find((copy) => copy.id === id);
  const present = copies.find(({ earlierOf }) => earlierOf === null);
  const opened = named(tenantId);
  const earlier = copies.filter(({ earlierOf, exportedAt }) => earlierOf !== null && exportedAt !== present?.exportedAt);
  const madeFor = earlier.find(({ exportedAt }) => exportedAt !== null && exportedAt === fit?.madeFor?.exportedAt);
  const usualBefore = opened?.earlierOf === null ? (madeFor ?? earlier[0]) : opened;
  return { copies, before: named(madeOn) ?? usualBefore, after: named(comparedWith) ?? present };
}

export function useAsked({ id, revision }: Scenario, before: string, after: string) {
  const { language } = useFormat();
  const tenantId = useTenantId();
  return useSameValue({ scope: { tenantId, scenario: { id, revision } }, before, after, language });
}

export function usePredictionSummary(asked: PredictionAsked): WorkState<PredictionSummary> {
  const { client } = useClient();
  return useWork({
    key: ['prediction summary', asked],
    wanted: true,
    start: (signal) => client.prediction.summary(asked, { signal }),
  });
}
