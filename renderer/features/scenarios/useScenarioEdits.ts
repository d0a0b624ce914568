import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Scenario, ScenarioEdit } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { readFailure } from '../../client/failure.ts';
import { inTurn } from '../../client/inTurn.ts';
import { useScenario, useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';

/** Everything that can be done to scenarios. Each resolves to true when it is done; what goes wrong is said in a notification. */
export function useScenarioEdits() {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const current = useScenario();

  const keep = async (scenario: Scenario): Promise<void> => {
    cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: scenario.id } }), scenario);
    await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
  };
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const failure = readFailure(error);
      // Somebody else was quicker: show what there is now.
      if (failure.kind === 'expected' && failure.code === 'outdated') await cache.invalidateQueries({ queryKey: queries.scenarios.key() });
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
      return false;
    }
  };
  const change = (work: (of: { tenantId: string; scenarioId: number; revision: number }) => Promise<Scenario>): Promise<boolean> =>
    attempt(() =>
      inTurn(async () => {
        if (current === undefined) return;
        const scenarioId = current.id;
        const latest = cache.getQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId } })) ?? current;
        await keep(await work({ tenantId, scenarioId, revision: latest.revision }));
      }),
    );
  const choose = async (scenarioId: number | undefined): Promise<void> => {
    await navigate({ to: '.', search: (search) => ({ ...search, scenario: scenarioId }) });
  };
  const begin = (work: () => Promise<Scenario>): Promise<boolean> =>
    attempt(async () => {
      const scenario = await work();
      await keep(scenario);
      await choose(scenario.id);
    });

  return {
    choose,
    edit: (edit: ScenarioEdit) => change((of) => client.scenarios.edit({ ...of, edit })),
    undo: () => change((of) => client.scenarios.undo(of)),
    redo: () => change((of) => client.scenarios.redo(of)),
    create: (name: string) => begin(() => client.scenarios.create({ tenantId, name })),
    /** A copy; with `steps` a branch: of the first so many steps. */
    duplicate: (scenarioId: number, name: string, steps?: number) =>
      begin(() => client.scenarios.duplicate({ tenantId, scenarioId, name, ...(steps === undefined ? {} : { steps }) })),
    importPlan: (file: File) => begin(async () => client.scenarios.importPlan({ tenantId, text: await file.text(), fileName: file.name })),
    exportPlan: (scenarioId: number) =>
      attempt(async () => {
        const plan = await client.scenarios.exportPlan({ tenantId, scenarioId });
        saveFile(`${plan.name || 'plan'}.json`, JSON.stringify(plan, null, 2));
      }),
    remove: (scenarioId: number) =>
      attempt(async () => {
        await client.scenarios.remove({ tenantId, scenarioId });
        if (scenarioId === current?.id)
          await navigate({ to: '.', search: (search) => ({ ...search, scenario: undefined, view: 'imported' }) });
        await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
      }),
  };
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  URL.revokeObjectURL(link.href);
}
