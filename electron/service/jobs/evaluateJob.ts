import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import { encodeSnapshot, type SnapshotPart } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { ResultSummary } from '../../../shared/model/resultSummary.ts';
import { buffersOfParts, handOver } from './handover.ts';
import type { JobContext } from './jobTypes.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface EvaluateInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
  /** Stops after this second from the start, for the tenant at that moment; null for the end. */
  readonly until: number | null;
}

export interface EvaluateResult {
  /** The tenant as it is at the end, without the columns that are those of the copy: most of half a million users stays as it is. */
  readonly end: readonly SnapshotPart[];
  /** Of the copy whose columns are left out. */
  readonly fingerprint: string;
  readonly evaluation: Evaluation;
}

/** Refused calls that are told one by one; a step on half a million users may have as many. `refusedSteps` counts them all. */
const TOLD_REFUSALS = 200;
const TOLD_REASONS = 5;

/** Plays a scenario through to its end. */
export function evaluateJob({ tenant, plan, until }: EvaluateInput, context: JobContext): Promise<EvaluateResult> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    const startedAt = performance.now();
    // Before anything of the tenant is told: whoever gets this compares it with what they have read.
    const copy = opened.fingerprint();
    const rehearsal = playPlan(opened, context, { until });
    const summary = summarize(rehearsal);
    const end = [...encodeSnapshot(endSnapshot(rehearsal), opened.snapshot)];
    if (context.isCancelled()) throw new AppError('cancelled');
    const evaluation = {
      summary: { ...summary, refusals: summary.refusals.slice(0, TOLD_REFUSALS) },
      refusedSteps: refusedSteps(summary.refusals),
      milliseconds: Math.round(performance.now() - startedAt),
    };
    return handOver({ end, fingerprint: copy, evaluation }, buffersOfParts(end));
  });
}

function refusedSteps(refusals: ResultSummary['refusals']): Evaluation['refusedSteps'] {
  const bySteps = new Map<number, { targets: number; readonly codes: Set<string> }>();
  for (const { step, reasons } of refusals) {
    const found = bySteps.get(step) ?? { targets: 0, codes: new Set<string>() };
    found.targets++;
    for (const { code } of reasons) if (found.codes.size < TOLD_REASONS) found.codes.add(code);
    bySteps.set(step, found);
  }
  return [...bySteps].sort(([a], [b]) => a - b).map(([step, { targets, codes }]) => ({ step, targets, codes: [...codes] }));
}
