import type { Application } from '../application.ts';
import { moveScenario } from '../library/moveScenario.ts';
import { api, asIterator } from './implementer.ts';
import { sourcePath } from './sourcePath.ts';

export function libraryApi({ library, scenarios, environment }: Application) {
  const now = environment.now ?? Date.now;
  const { library: contract } = api;
  return {
    list: contract.list.handler(() => library.list()),
    demos: contract.demos.handler(() => library.demos()),
    import: contract.import.handler(({ input: { source, name }, signal }) => {
      const path = sourcePath(source, environment.host);
      return asIterator((options) => library.import({ source: path, name }, options), signal);
    }),
    importAgain: contract.importAgain.handler(({ input: { tenantId, source, keepEarlier }, signal }) => {
      const path = sourcePath(source, environment.host);
      return asIterator((options) => library.importAgain(tenantId, path, keepEarlier, options), signal);
    }),
    addDemo: contract.addDemo.handler(({ input, signal }) => asIterator((options) => library.addDemo(input.demoId, options), signal)),
    generate: contract.generate.handler(({ input, signal }) => asIterator((options) => library.generate(input, options), signal)),
    report: contract.report.handler(({ input }) => library.report(input.tenantId)),
    rename: contract.rename.handler(({ input }) => library.rename(input.tenantId, input.name)),
    duplicate: contract.duplicate.handler(({ input }) => library.duplicate(input.tenantId, input.name)),
    keepCopy: contract.keepCopy.handler(({ input }) => library.keepCopy(input.tenantId)),
    detach: contract.detach.handler(({ input }) => library.detach(input.tenantId)),
    copies: contract.copies.handler(({ input }) => library.copies(input.tenantId)),
    moveScenario: contract.moveScenario.handler(({ input }) => moveScenario({ library, scenarios, now }, input)),
    remove: contract.remove.handler(({ input }) => library.remove(input.tenantId)),
    open: contract.open.handler(({ input }) => library.open(input.tenantId)),
  };
}
