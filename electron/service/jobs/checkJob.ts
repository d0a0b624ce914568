import { type Inspection, inspectPlan } from '../../../shared/engine/preflight/preflight.ts';
import { remediesFor } from '../../../shared/engine/preflight/remedies/remedies.ts';
import type { Remedy } from '../../../shared/engine/preflight/remedies/remedy.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type Finding, findingKey } from '../../../shared/model/finding.ts';
import type { MigrationPlan, PlanStep } from '../../../shared/model/migrationPlan.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedPlan, type PlanInput, type TenantFacts, withOpenedPlan } from './planInput.ts';

export interface CheckResult {
  readonly plan: { readonly name: string; readonly startAt: string; readonly steps: readonly PlanStep[] };
  readonly tenant: TenantFacts;
  readonly findings: readonly Finding[];
  /** What may help most mildly, by key of the finding; not tried. */
  readonly remedies: ReadonlyMap<string, Pick<Remedy, 'kind' | 'values'>>;
  readonly names: Names;
}

/** Preflight of a plan file: what would make the plan fail or hurt somebody, seen from the state before it. */
export function checkJob(input: PlanInput, context: JobContext): Promise<CheckResult> {
  return withOpenedPlan(input, context, (opened) => {
    const { snapshot, plan, catalog, tenant } = opened;
    const inspection = inspectOpened(opened, context);
    const findings = inspection.findings.map(({ who: _, ...finding }) => finding);
    const remedies = new Map(
      inspection.findings.flatMap((finding) =>
        remediesFor(inspection.context, finding)
          .slice(0, 1)
          .map(({ kind, values }) => [findingKey(finding), { kind, values }] as const),
      ),
    );
    const book = new NameBook(snapshot, catalog, plan);
    book.noteAll(findings.flatMap((finding) => [...finding.examples, ...Object.values(finding.values ?? {}).map(String)]));
    book.noteAll([...remedies.values()].flatMap(({ values }) => Object.values(values).map(String)));
    book.notePlan(plan);
    const { name, startAt, steps } = plan;
    return { plan: { name, startAt, steps }, tenant, findings, remedies, names: book.toNames() };
  });
}

/** Preflight of an opened plan, or of another plan for the same tenant. Throws `cancelled` when the person gives up. */
export function inspectOpened(
  { snapshot, plan, catalog }: Pick<OpenedPlan, 'snapshot' | 'plan' | 'catalog'>,
  { onProgress, isCancelled }: JobContext,
  other: MigrationPlan = plan,
): Inspection {
  onProgress({ stage: 'checking', done: 0, total: null });
  const inspection = inspectPlan({
    snapshot,
    plan: other,
    catalog,
    onBatch: ({ events }) => {
      onProgress({ stage: 'checking', done: events, total: null });
      return isCancelled() ? 'halt' : 'continue';
    },
  });
  if (isCancelled()) throw new AppError('cancelled');
  return inspection;
}
