import type { ExportTargets } from './exports/exportTargets.ts';
import type { JobRunner } from './jobs/jobTable.ts';
import type { Library } from './library/library.ts';
import type { Scenarios } from './scenarios/scenarios.ts';
import type { Sessions } from './session/sessions.ts';

/** What every part of the application that answers questions about tenants and scenarios works with. */
export interface ServiceParts {
  readonly library: Library;
  readonly scenarios: Scenarios;
  readonly sessions: Sessions;
  readonly jobs: JobRunner;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Version of the program. */
  readonly program: string;
  readonly exportTargets: ExportTargets;
}
