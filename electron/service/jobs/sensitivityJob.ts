import { findSensitivity } from '../../../shared/engine/sensitivity/sensitivity.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { SensitivityReport } from '../../../shared/model/sensitivity.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { type PlanInput, withOpenedPlan } from './planInput.ts';

export interface SensitivityResult {
  readonly report: SensitivityReport;
  readonly products: Names['products'];
}

/** One tenant, one plan, and as many rehearsals as there are disputed rules and guesses to turn. */
export function sensitivityJob(input: PlanInput, context: JobContext): Promise<SensitivityResult> {
  const { isCancelled, onProgress } = context;
  return withOpenedPlan(input, context, ({ snapshot, plan, catalog }) => {
    const report = findSensitivity(
      { snapshot, plan, catalog },
      {
        onRun: (done, total) => onProgress({ stage: 'comparing', done, total }),
        onBatch: () => (isCancelled() ? 'halt' : 'continue'),
      },
    );
    if (isCancelled()) throw new AppError('cancelled');
    return { report, products: new NameBook(snapshot, catalog, plan).toNames().products };
  });
}
