import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function sensitivityApi({ sensitivity }: Application) {
  const { sensitivity: contract } = api;
  return {
    run: contract.run.handler(({ input, signal }) => asIterator((options) => sensitivity.run(input.scope, options), signal)),
  };
}
