import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scenario, StepDraftInput } from '../../shared/contract/scenarios.ts';
import { useClient } from './ClientProvider.tsx';
import { useScenario, useScope, useTenantId } from './scope.ts';

/**
 * The one way a screen changes anything: adds steps to the current scenario, and makes one when there is none. Rejects with the
 * contract's error; the scenario is then as it was.
 */
export function useStage(): (drafts: readonly StepDraftInput[]) => Promise<Scenario> {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const scenario = useScenario();
  const scope = useScope();
  return async (drafts) => {
    const current = scenario ?? (await client.scenarios.create({ tenantId, name: t('window.scenarios.firstName') }));
    const edited = await client.scenarios.edit({
      tenantId,
      scenarioId: current.id,
      revision: current.revision,
      edit: { kind: 'add', scope, drafts: [...drafts] },
    });
    cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: edited.id } }), edited);
    await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
    if (scenario === undefined) await navigate({ to: '.', search: (search) => ({ ...search, scenario: edited.id }), replace: true });
    return edited;
  };
}
