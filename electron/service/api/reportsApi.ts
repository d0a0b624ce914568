import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function reportsApi({ reports }: Application) {
  const { reports: contract } = api;
  return {
    make: contract.make.handler(({ input, signal }) => asIterator((options) => reports.make(input, options), signal)),
  };
}
