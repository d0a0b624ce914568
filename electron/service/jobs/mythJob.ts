import type { MythAnswer } from '../../../shared/contract/training.ts';
import { observeMyth } from '../../../shared/engine/training/observeMyth.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Myth } from '../../../shared/model/myth.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import type { TenantSource } from '../../training/shippedTraining.ts';
import type { Names } from '../names.ts';
import { withExerciseTenant } from './exerciseTenant.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';

export interface MythInput {
  readonly myth: Myth;
  readonly tenant: TenantSource;
}

export interface MythResult {
  readonly observations: MythAnswer['observations'];
  /** Of what steps and observations mention. */
  readonly names: Names;
}

/** Does what the experiment of a myth says, in a tenant copy made for the purpose. */
export function mythJob({ myth, tenant }: MythInput, context: JobContext): Promise<MythResult> {
  const { isCancelled, onProgress } = context;
  const catalog = loadCatalog();
  return withExerciseTenant(tenant, catalog, context, (snapshot) => {
    onProgress({ stage: 'rehearsing', done: 0, total: null });
    const { observations } = observeMyth({ myth, snapshot, catalog, onBatch: () => (isCancelled() ? 'halt' : 'continue') });
    if (isCancelled()) throw new AppError('cancelled');
    const shown = observations.map(({ id, claimed, result }) => ({ id, claimed, result }));
    return { observations: shown, names: mentionedNames([myth.steps, shown], snapshot, catalog) };
  });
}
