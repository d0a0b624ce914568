import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario, StepDraftInput } from '../../shared/contract/scenarios.ts';
import { useClient } from './ClientProvider.tsx';
import { inTurn } from './inTurn.ts';
import { useScope, useTenantId } from './scope.ts';
import { showStaged } from './stagedNotification.tsx';
import { useFailureText } from './useFailureText.ts';

/**
 * The one way a screen changes anything: adds steps to the current scenario, and makes one when there is none; says so, with Undo at hand.
 * Rejects with the contract's error; the scenario is then as it was.
 */
export function useStage(): (drafts: readonly StepDraftInput[]) => Promise<Scenario> {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const router = useRouter();
  const scope = useScope();

  const keep = async (next: Scenario): Promise<void> => {
    cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: next.id } }), next);
    await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
  };
  const undo = async ({ id, revision }: Scenario): Promise<void> => {
    try {
      await keep(await client.scenarios.undo({ tenantId, scenarioId: id, revision }));
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error) });
    }
  };
  /** The scenario that the address names, even while the page is still loading it; a new one only where it names none. */
  const target = (scenarioId: number | undefined): Promise<Scenario> =>
    scenarioId === undefined
      ? client.scenarios.create({ tenantId, name: t('window.scenarios.firstName') })
      : cache.ensureQueryData(queries.scenarios.get.queryOptions({ input: { tenantId, scenarioId } }));
  const add = async (drafts: readonly StepDraftInput[]): Promise<Scenario> => {
    // Read when it is this edit's turn: the one before may have made the scenario.
    const scenarioId = router.state.location.search.scenario;
    const current = await target(scenarioId);
    const edited = await client.scenarios.edit({
      tenantId,
      scenarioId: current.id,
      revision: current.revision,
      edit: { kind: 'add', scope, drafts: [...drafts] },
    });
    await keep(edited);
    if (scenarioId === undefined) await navigate({ to: '.', search: (search) => ({ ...search, scenario: edited.id }), replace: true });
    showStaged(t('window.scenarios.staged', { count: drafts.length, name: edited.name }), t('window.shell.undo'), () => void undo(edited));
    return edited;
  };
  return (drafts) => inTurn(() => add(drafts));
}
