import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';
import { sourcePath } from './sourcePath.ts';

export function instructorApi({ instructor, environment: { host } }: Application) {
  const { instructor: contract } = api;
  return {
    pseudonymise: contract.pseudonymise.handler(({ input, signal }) =>
      asIterator((options) => instructor.pseudonymise(input, options), signal),
    ),
    saveBundle: contract.saveBundle.handler(({ input, signal }) => asIterator((options) => instructor.saveBundle(input, options), signal)),
    suggest: contract.suggest.handler(({ input, signal }) => asIterator((options) => instructor.suggest(input.scope, options), signal)),
    draft: contract.draft.handler(({ input }) => instructor.draft(input)),
    saveDraft: contract.saveDraft.handler(({ input }) => instructor.saveDraft(input)),
    removeDraft: contract.removeDraft.handler(({ input }) => instructor.saveDraft({ ...input, draft: null })),
    tryDraft: contract.tryDraft.handler(({ input, signal }) => asIterator((options) => instructor.tryDraft(input, options), signal)),
    savePackage: contract.savePackage.handler(({ input, signal }) =>
      asIterator((options) => instructor.savePackage(input, options), signal),
    ),
    collect: contract.collect.handler(({ input, signal }) => {
      const sources = input.sources.map((source) => sourcePath(source, host));
      return asIterator((options) => instructor.collect({ ...input, sources }, options), signal);
    }),
    saveClassTable: contract.saveClassTable.handler(({ input, signal }) =>
      asIterator((options) => instructor.saveClassTable(input, options), signal),
    ),
    saveCertificate: contract.saveCertificate.handler(({ input, signal }) =>
      asIterator((options) => instructor.saveCertificate(input, options), signal),
    ),
    saveLearnerCertificate: contract.saveLearnerCertificate.handler(({ input, signal }) =>
      asIterator((options) => instructor.saveLearnerCertificate(input, options), signal),
    ),
  };
}
