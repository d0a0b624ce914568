import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';

/** What a question is about: the tenant copy, and the scenario's plan; a plan without steps for the tenant as imported. */
export interface Subject {
  /** File of the tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
}

/** A kind of question that takes long to answer. The same question about the same state has the same answer. */
export interface Question<Params, Answer> {
  /** Names it among all kinds. */
  readonly kind: string;
  /** Works the answer out, usually by a job. */
  readonly answer: (subject: Subject, params: Params, jobs: JobRunner, options: Required<JobOptions>) => Promise<Answer>;
  /** How many answers of this kind stay in memory. */
  readonly kept: number;
  /**
   * Set for answers that are plain JSON and are to outlive the program: they are kept in the tenant copy. The number is that of the shape
   * of the answer: another one, and what was kept is worked out anew.
   */
  readonly version?: number;
}
