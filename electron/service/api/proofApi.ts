import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function proofApi({ proof }: Application) {
  const { proof: contract } = api;
  return {
    run: contract.run.handler(({ input, signal }) => asIterator((options) => proof.run(input.scope, options), signal)),
  };
}
