import { AppError } from '../../../shared/model/appError.ts';
import type { ExerciseFacts } from '../jobs/exerciseFactsJob.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ShelvedExercise } from './shelf.ts';

/** Whoever begins an exercise, or asks for its brief, has to wait as long again. */
const LONGEST_TRIAL_MINUTES = 3;

type WholeOptions = JobOptions & { readonly signal: AbortSignal };
type Tried = Pick<ShelvedExercise, 'exercise' | 'sha256' | 'tenant'>;

/** What exercises cannot say without their tenants, worked out once for each while the program runs. */
export class ExerciseFactsBook {
  readonly #jobs: JobRunner;
  readonly #known = new Map<string, Promise<ExerciseFacts>>();

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  /** Throws as the job does; who asks next tries again. */
  of({ exercise, sha256, tenant }: Tried): Promise<ExerciseFacts> {
    return this.#known.get(sha256) ?? this.#keep(sha256, this.#jobs.run('exerciseFacts', { exercise, tenant }));
  }

  /** The same for one that is not on the shelf yet, as somebody's work that can be cancelled. Throws `badInput` when it takes too long. */
  async try({ exercise, sha256, tenant }: Tried, { signal, onProgress }: WholeOptions): Promise<ExerciseFacts> {
    const limit = AbortSignal.timeout(LONGEST_TRIAL_MINUTES * 60_000);
    const options = { signal: AbortSignal.any([signal, limit]), ...(onProgress !== undefined && { onProgress }) };
    try {
      return await this.#keep(sha256, this.#jobs.run('exerciseFacts', { exercise, tenant }, options));
    } catch (error) {
      if (!limit.aborted || signal.aborted || !(error instanceof AppError)) throw error;
      const expected = `an exercise whose tenant and model path take at most ${LONGEST_TRIAL_MINUTES} minutes to try`;
      throw new AppError('badInput', { place: 'model', expected, found: 'more' }, { cause: error });
    }
  }

  #keep(sha256: string, facts: Promise<ExerciseFacts>): Promise<ExerciseFacts> {
    this.#known.set(sha256, facts);
    facts.catch(() => {
      if (this.#known.get(sha256) === facts) this.#known.delete(sha256);
    });
    return facts;
  }
}
