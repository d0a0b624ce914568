import type { Scope } from '../../../shared/contract/base.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { PredictionResult } from '../jobs/predictionJob.ts';
import { fileIdentity } from '../scenarios/copyAccess.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { TenantView } from '../session/tenantView.ts';

/** A scenario, the copy it was made on and the one that was imported after the real change. */
export interface PredictionAsked {
  readonly scope: Scope;
  readonly before: string;
  readonly after: string;
}

/** A prediction that was checked, with both copies as people look at them. */
export interface CheckedPrediction extends PredictionResult {
  readonly before: TenantView;
  readonly after: TenantView;
}

interface CopyNamed {
  readonly file: string;
  /** Another file at the same path is another question. */
  readonly identity: string;
}

const PREDICTION: Question<{ readonly before: CopyNamed; readonly after: CopyNamed }, PredictionResult> = {
  kind: 'prediction',
  kept: 3,
  answer: async ({ plan }, { before, after }, jobs, options) =>
    await jobs.run('predict', { before: before.file, after: after.file, plan: { value: plan } }, options),
};

/** Throws as `Scenarios.ask` does, `badInput` for a scope as imported, and `outdated` when a copy is replaced meanwhile. */
export async function askPrediction(
  { library, scenarios, sessions }: Pick<ServiceParts, 'library' | 'scenarios' | 'sessions'>,
  { scope, before, after }: PredictionAsked,
  options?: JobOptions,
): Promise<CheckedPrediction> {
  const { tenantId, scenario } = scope;
  if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
  const named = (id: string): CopyNamed => {
    const file = library.fileOf(id);
    return { file, identity: fileIdentity(file) };
  };
  const ofEnd = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const result = await scenarios.ask(PREDICTION, ofEnd, { before: named(before), after: named(after) }, options);
  const [left, right] = [await sessions.imported(before), await sessions.imported(after)];
  if (left.fingerprint !== result.fingerprints.before || right.fingerprint !== result.fingerprints.after) {
    scenarios.forgetAnswers(tenantId);
    throw new AppError('outdated', { expected: 'the copies that were compared', found: 'other copies' });
  }
  return { ...result, before: left.view, after: right.view };
}
