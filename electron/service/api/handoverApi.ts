import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function handoverApi({ handover }: Application) {
  const { handover: contract } = api;
  return {
    overview: contract.overview.handler(({ input, signal }) => asIterator((options) => handover.overview(input.scope, options), signal)),
    make: contract.make.handler(({ input, signal }) => asIterator((options) => handover.make(input, options), signal)),
  };
}
