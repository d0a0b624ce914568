import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PreflightNames, PreflightReport, RemedyReport, SuppressedFinding } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { createNaming, type Naming } from '../../../shared/i18n/sentences/naming.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { useWork, type WorkState } from '../../client/useWork.ts';

/** The scenario as it is now, as questions name it. */
export function useScenarioScope({ id, revision }: Pick<Scenario, 'id' | 'revision'>) {
  const tenantId = useTenantId();
  return useMemo(() => ({ tenantId, scenario: { id, revision } }), [tenantId, id, revision]);
}

/** What stops the scenario or hurts somebody, once per revision. */
export function usePreflight(scenario: Scenario): WorkState<PreflightReport> {
  const { client } = useClient();
  const scope = useScenarioScope(scenario);
  return useWork({
    key: ['preflight', scope.tenantId, scenario.id, scenario.revision],
    wanted: scenario.planSteps.length > 0,
    start: (signal) => client.preflight.run({ scope }, { signal }),
  });
}

/** What can be staged against a finding; it is tried out, so it takes a while. */
export function useRemedies(scenario: Scenario, key: string, wanted: boolean): WorkState<RemedyReport> {
  const { client } = useClient();
  const scope = useScenarioScope(scenario);
  return useWork({
    key: ['remedies', scope.tenantId, scenario.id, scenario.revision, key],
    wanted,
    start: (signal) => client.preflight.remedies({ scope, key }, { signal }),
  });
}

interface Acceptances {
  readonly list: readonly SuppressedFinding[];
  readonly pending: boolean;
  readonly accept: (finding: { key: string; reason: string; count: number }) => void;
  readonly takeBack: (key: string) => void;
}

/** Findings that somebody has accepted. They belong to the scenario, not to its revision. */
export function useAcceptances({ id: scenarioId }: Scenario): Acceptances {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const of = { tenantId, scenarioId };
  const { data } = useQuery(queries.preflight.suppressions.queryOptions({ input: of }));
  const settle = {
    onSuccess: (list: readonly SuppressedFinding[]) => cache.setQueryData(queries.preflight.suppressions.queryKey({ input: of }), list),
    onError: (error: Error) => notifications.show({ color: 'red', message: failureText(error) }),
  };
  const accept = useMutation({
    mutationFn: (finding: { key: string; reason: string; count: number }) => client.preflight.suppress({ ...of, ...finding }),
    ...settle,
  });
  const takeBack = useMutation({ mutationFn: (key: string) => client.preflight.unsuppress({ ...of, key }), ...settle });
  return {
    list: data ?? [],
    pending: accept.isPending || takeBack.isPending,
    accept: (finding) => accept.mutate(finding),
    takeBack: (key) => takeBack.mutate(key),
  };
}

/** Names of what findings and remedies mention, and of what the scenario does. */
export function useFindingNaming(names: PreflightNames | undefined, { names: planned }: Pick<Scenario, 'names'>): Naming {
  const words = useFormat();
  return useMemo(
    () =>
      createNaming(
        {
          user: (id) => names?.users[id] ?? planned.users[id],
          group: (id) => names?.groups[id] ?? planned.groups[id],
          product: (id) => names?.products[id] ?? planned.products[id],
          service: (id) => names?.services[id] ?? planned.services[id],
          family: (id) => names?.families[id],
        },
        words,
      ),
    [names, planned, words],
  );
}
