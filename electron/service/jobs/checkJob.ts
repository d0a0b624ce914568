import { preflight } from '../../../shared/engine/preflight/preflight.ts';
import type { RehearsalProgress } from '../../../shared/engine/rehearsal/rehearse.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { type PlanInput, type TenantFacts, withOpenedPlan } from './planInput.ts';

export interface CheckResult {
  readonly plan: { readonly name: string; readonly startAt: string; readonly steps: readonly PlanStep[] };
  readonly tenant: TenantFacts;
  readonly findings: readonly Finding[];
  readonly names: Names;
}

/** Preflight: what would make the plan fail or hurt somebody, seen from the state before it. */
export function checkJob(input: PlanInput, context: JobContext): Promise<CheckResult> {
  return withOpenedPlan(input, context, ({ snapshot, plan, catalog, tenant }) => {
    const onBatch = ({ events }: RehearsalProgress): 'continue' | 'halt' => {
      context.onProgress({ stage: 'checking', done: events, total: null });
      return context.isCancelled() ? 'halt' : 'continue';
    };
    const findings = preflight({ snapshot, plan, catalog, onBatch });
    if (context.isCancelled()) throw new AppError('cancelled');
    const book = new NameBook(snapshot, catalog, plan);
    book.noteAll(findings.flatMap((finding) => [...finding.examples, ...Object.values(finding.values ?? {}).map(String)]));
    book.notePlan(plan);
    const { name, startAt, steps } = plan;
    return { plan: { name, startAt, steps }, tenant, findings, names: book.toNames() };
  });
}
