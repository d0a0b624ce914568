import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function mistakesApi({ mistakes }: Application) {
  const { mistakes: contract } = api;
  return {
    forgotten: contract.forgotten.handler(({ input, signal }) =>
      asIterator((options) => mistakes.forgotten(input.scope, input.keys, options), signal),
    ),
    eachForgotten: contract.eachForgotten.handler(({ input, signal }) =>
      asIterator((options) => mistakes.eachForgotten(input.scope, options), signal),
    ),
    makeScenario: contract.makeScenario.handler(({ input }) => mistakes.makeScenario(input.scope, input.keys, input.name)),
  };
}
