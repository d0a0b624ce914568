import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function pricesApi({ prices }: Application) {
  const { prices: contract } = api;
  return {
    list: contract.list.handler(({ input }) => prices.list(input.language)),
    get: contract.get.handler(({ input }) => prices.get(input.bookId)),
    create: contract.create.handler(({ input }) => prices.create(input.book)),
    save: contract.save.handler(({ input }) => prices.save(input.bookId, input.revision, input.book)),
    remove: contract.remove.handler(({ input }) => {
      prices.remove(input.bookId);
      return null;
    }),
    importFile: contract.importFile.handler(({ input }) => prices.importFile(input.text, input.fileName, input.currency)),
    takeExample: contract.takeExample.handler(({ input }) => prices.takeExample(input.name, input.note)),
    licensePlans: contract.licensePlans.handler(({ input, signal }) =>
      asIterator((options) => prices.licensePlans(input.scope, input.language, options), signal),
    ),
    cost: contract.cost.handler(({ input, signal }) => asIterator((options) => prices.cost(input.scope, input.bookId, options), signal)),
  };
}
