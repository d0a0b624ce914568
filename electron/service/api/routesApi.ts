import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function routesApi({ routes }: Application) {
  const { routes: contract } = api;
  return {
    compare: contract.compare.handler(({ input, signal }) =>
      asIterator((options) => routes.compare(input.tenantId, input.request, options), signal),
    ),
    makeScenario: contract.makeScenario.handler(({ input: { tenantId, request, ...chosen } }) =>
      routes.makeScenario(tenantId, request, chosen),
    ),
  };
}
