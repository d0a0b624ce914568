import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function predictionApi({ prediction }: Application) {
  const { prediction: contract } = api;
  return {
    summary: contract.summary.handler(({ input, signal }) => asIterator((options) => prediction.summary(input, options), signal)),
    people: contract.people.handler(({ input }) => prediction.people(input)),
    person: contract.person.handler(({ input }) => prediction.person(input)),
    exportLines: contract.exportLines.handler(({ input, signal }) =>
      asIterator((options) => prediction.exportLines(input, options), signal),
    ),
  };
}
