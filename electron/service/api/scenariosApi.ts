import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function scenariosApi({ scenarios }: Application) {
  const { scenarios: contract } = api;
  return {
    list: contract.list.handler(({ input }) => scenarios.list(input.tenantId)),
    get: contract.get.handler(({ input }) => scenarios.get(input.tenantId, input.scenarioId)),
    create: contract.create.handler(({ input }) => scenarios.create(input.tenantId, input.name)),
    duplicate: contract.duplicate.handler(({ input }) => scenarios.duplicate(input.tenantId, input.scenarioId, input.name, input.steps)),
    remove: contract.remove.handler(({ input }) => scenarios.remove(input.tenantId, input.scenarioId)),
    edit: contract.edit.handler(({ input }) => scenarios.edit(input.tenantId, input.scenarioId, input.revision, input.edit)),
    undo: contract.undo.handler(({ input }) => scenarios.undo(input.tenantId, input.scenarioId, input.revision)),
    redo: contract.redo.handler(({ input }) => scenarios.redo(input.tenantId, input.scenarioId, input.revision)),
    exportPlan: contract.exportPlan.handler(({ input }) => scenarios.exportPlan(input.tenantId, input.scenarioId)),
    importPlan: contract.importPlan.handler(({ input }) => scenarios.importPlan(input.tenantId, input.text, input.fileName)),
    evaluate: contract.evaluate.handler(({ input, signal }) =>
      asIterator((options) => scenarios.evaluationOf(input.scope, options), signal),
    ),
  };
}
