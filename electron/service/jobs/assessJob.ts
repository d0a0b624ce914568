import { type AssessedPath, type AssessInput, assess, type LearnerPath } from '../../../shared/engine/training/assess.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import type { Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';
import { withTenant } from './openedTenant.ts';

export interface AssessJobInput {
  /** File of the attempt's tenant copy. */
  readonly tenant: string;
  readonly exercise: Exercise;
  readonly path: LearnerPath;
}

export interface AssessJobResult {
  readonly assessment: Assessment;
  /** Of what the assessment mentions. */
  readonly names: Names;
}

/** Judges a learner's path through an exercise. */
export function assessJob({ tenant, exercise, path }: AssessJobInput, context: JobContext): Promise<AssessJobResult> {
  return withTenant(tenant, context, ({ snapshot }) => {
    const catalog = loadCatalog();
    const { assessment } = assessPath({ exercise, path, snapshot, catalog }, context);
    return { assessment, names: mentionedNames(assessment, snapshot, catalog, path.steps) };
  });
}

/** Throws `cancelled` when the person gives up. */
export function assessPath(input: Omit<AssessInput, 'onBatch'>, { isCancelled, onProgress }: JobContext): AssessedPath {
  onProgress({ stage: 'rehearsing', done: 0, total: null });
  const assessed = assess({
    ...input,
    onBatch: ({ events }) => {
      onProgress({ stage: 'rehearsing', done: events, total: null });
      return isCancelled() ? 'halt' : 'continue';
    },
  });
  if (isCancelled()) throw new AppError('cancelled');
  return assessed;
}
