import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { LearnerPath } from '../../../shared/engine/training/assess.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import type { TenantSource } from '../../training/shippedTraining.ts';
import { assessPath } from './assessJob.ts';
import { withExerciseTenant } from './exerciseTenant.ts';
import type { JobContext } from './jobTypes.ts';

export interface RecheckInput {
  readonly exercise: Exercise;
  readonly tenant: TenantSource;
  readonly paths: readonly LearnerPath[];
}

/** What a path brings; null for one that cannot be carried out. */
export type Rechecked = { readonly passed: boolean; readonly points: number } | null;

/** Carries out paths that others say they have taken through an exercise. */
export async function recheckJob({ exercise, tenant, paths }: RecheckInput, context: JobContext): Promise<readonly Rechecked[]> {
  const catalog = loadCatalog();
  return await withExerciseTenant(tenant, catalog, context, (snapshot) => {
    let known: Rehearsal | undefined;
    return paths.map((path) => {
      try {
        const { assessment, model } = assessPath({ exercise, path, snapshot, catalog, model: known }, context);
        known = model;
        return { passed: assessment.passed, points: assessment.score.points };
      } catch (error) {
        if (error instanceof AppError && error.code !== 'cancelled') return null;
        throw error;
      }
    });
  });
}
