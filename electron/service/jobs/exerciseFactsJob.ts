import { AppError } from '../../../shared/model/appError.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import type { TenantSource } from '../../training/shippedTraining.ts';
import type { Names } from '../names.ts';
import { assessPath } from './assessJob.ts';
import { withExerciseTenant } from './exerciseTenant.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';

export interface ExerciseFactsInput {
  readonly exercise: Exercise;
  readonly tenant: TenantSource;
}

/** What an exercise cannot say without its tenant. */
export interface ExerciseFacts {
  /** In the tenant. */
  readonly users: number;
  /** How many users each condition is about, by its id; without those that are about none. */
  readonly concerned: ReadonlyMap<string, number>;
  /** Of what the conditions mention. */
  readonly names: Names;
}

/**
 * Tries an exercise as its author would: imports the tenant and takes the model path. Throws AppError: what an import throws, and `badInput` for an
 * exercise that its own model path does not pass.
 */
export async function exerciseFactsJob({ exercise, tenant }: ExerciseFactsInput, context: JobContext): Promise<ExerciseFacts> {
  const catalog = loadCatalog();
  return await withExerciseTenant(tenant, catalog, context, (snapshot) => {
    const { steps, answers } = exercise.model;
    const { assessment } = assessPath({ exercise, path: { steps, answers, hintsTaken: 0 }, snapshot, catalog }, context);
    const { passed, results } = assessment;
    if (!passed) {
      const found = results.flatMap(({ id, met }) => (met ? [] : [id])).join(', ');
      throw new AppError('badInput', { place: 'model', expected: 'a path that passes the exercise', found: `${found} not met` });
    }
    return {
      users: snapshot.users.count,
      concerned: new Map(results.flatMap(({ id, of }) => (of === null ? [] : [[id, of] as const]))),
      names: mentionedNames([exercise.goals, exercise.never], snapshot, catalog, steps),
    };
  });
}
