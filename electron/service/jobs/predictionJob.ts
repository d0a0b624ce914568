import { attributesToJudge } from '../../../shared/engine/prediction/attributes.ts';
import { checkPrediction, type PredictionCheck } from '../../../shared/engine/prediction/checkPrediction.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Verdict } from '../../../shared/model/resultSummary.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import type { JobContext } from './jobTypes.ts';
import { type PlanInput, withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface PredictionInput {
  /** The tenant copy that the prediction was made on. */
  readonly before: string;
  /** The tenant copy that was imported after the real change. */
  readonly after: string;
  readonly plan: PlanInput['plan'];
}

export interface PredictionResult {
  readonly check: PredictionCheck;
  readonly verdict: Verdict;
  /** Of the two copies that were compared. */
  readonly fingerprints: { readonly before: string; readonly after: string };
}

/** Plays the plan on the copy it was made on, and compares what comes of it with what happened. */
export function predictionJob({ before, after, plan }: PredictionInput, context: JobContext): Promise<PredictionResult> {
  return withOpenedPlan({ tenant: before, plan }, context, (opened) => {
    const fingerprint = opened.fingerprint();
    const rehearsal = playPlan(opened, context);
    context.onProgress({ stage: 'comparing', done: 0, total: null });
    const store = openTenantStore(after, { readonly: true });
    try {
      const fingerprints = { before: fingerprint, after: store.snapshotParts.fingerprint() };
      const states = { before: opened.snapshot, predicted: endSnapshot(rehearsal), actual: loadSnapshot(store) };
      const check = checkPrediction(states, attributesToJudge(opened.plan));
      if (context.isCancelled()) throw new AppError('cancelled');
      return { check, verdict: rehearsal.verdict, fingerprints };
    } finally {
      store.close();
    }
  });
}
