import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { inTurn } from '../../client/inTurn.ts';
import { useTenantId } from '../../client/scope.ts';
import { showStaged } from '../../client/stagedNotification.tsx';
import { useFailureText } from '../../client/useFailureText.ts';

/** Stages one of the remedies of a finding, by its place, as one edit that Undo takes back. */
export function useStageRemedy({ id: scenarioId, revision }: Scenario, key: string) {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const keep = async (next: Scenario): Promise<void> => {
    cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId } }), next);
    await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
  };
  const onError = (error: Error): void => {
    notifications.show({ color: 'red', message: failureText(error) });
  };
  const undo = useMutation({
    mutationFn: (at: number) => inTurn(() => client.scenarios.undo({ tenantId, scenarioId, revision: at })),
    onSuccess: keep,
    onError,
  });
  const stage = useMutation({
    mutationFn: (remedy: number) => inTurn(() => client.preflight.stage({ tenantId, scenarioId, revision, key, remedy })),
    onSuccess: async (next) => {
      await keep(next);
      showStaged(t('window.preflight.helps.staged', { name: next.name }), t('window.shell.undo'), () => undo.mutate(next.revision));
    },
    onError,
  });
  return { stage: (place: number) => stage.mutate(place), pending: stage.isPending };
}
