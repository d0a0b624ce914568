import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function comparisonApi({ comparison }: Application) {
  const { comparison: contract } = api;
  return {
    summary: contract.summary.handler(({ input, signal }) => asIterator((options) => comparison.summary(input, options), signal)),
    matrix: contract.matrix.handler(({ input }) => comparison.matrix(input)),
    user: contract.user.handler(({ input }) => comparison.user(input)),
  };
}
