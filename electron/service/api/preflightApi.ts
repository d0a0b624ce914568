import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function preflightApi({ preflight }: Application) {
  const { preflight: contract } = api;
  return {
    run: contract.run.handler(({ input, signal }) => asIterator((options) => preflight.run(input.scope, options), signal)),
    who: contract.who.handler(({ input: { scope, key, language, window } }) => preflight.who(scope, key, language, window)),
    remedies: contract.remedies.handler(({ input, signal }) =>
      asIterator((options) => preflight.remedies(input.scope, input.key, options), signal),
    ),
    stage: contract.stage.handler(({ input: { key, remedy, ...at } }) => preflight.stage(at, key, remedy)),
    suppressions: contract.suppressions.handler(({ input }) => preflight.suppressions(input)),
    suppress: contract.suppress.handler(({ input: { tenantId, scenarioId, ...finding } }) =>
      preflight.suppress({ tenantId, scenarioId }, finding),
    ),
    unsuppress: contract.unsuppress.handler(({ input: { tenantId, scenarioId, key } }) =>
      preflight.unsuppress({ tenantId, scenarioId }, key),
    ),
    fit: contract.fit.handler(({ input }) => preflight.fit(input)),
    settleFit: contract.settleFit.handler(({ input: { how, ...at } }) => preflight.settleFit(at, how)),
  };
}
