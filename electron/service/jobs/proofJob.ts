import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import { type ProofProgress, proveOrders } from '../../../shared/engine/orders/proveOrders.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { toProofAnswer } from '../proof/proofAnswer.ts';
import type { JobContext } from './jobTypes.ts';
import { type PlanInput, withOpenedPlan } from './planInput.ts';

/** The worst case of a plan over all orders of processing. */
export function proofJob(input: PlanInput, context: JobContext): Promise<ProofAnswer> {
  return withOpenedPlan(input, context, ({ snapshot, plan, catalog }) => {
    const onProgress = (progress: ProofProgress): void => {
      context.onProgress(progress);
      if (context.isCancelled()) throw new AppError('cancelled');
    };
    return toProofAnswer(proveOrders({ snapshot, plan, catalog, onProgress }), catalog);
  });
}
