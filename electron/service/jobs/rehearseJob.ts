import { findingsOf } from '../../../shared/engine/report/rehearsalFindings.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { ResultSummary } from '../../../shared/model/resultSummary.ts';
import { writeRehearsal } from '../../reports/writeRehearsal.ts';
import type { Fate } from '../fates.ts';
import { collectImpact, type Impact } from '../impact.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedPlan, type PlanInput, type TenantFacts, withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface RehearseInput extends PlanInput {
  /** Folder for the result files; none are written without it. */
  readonly out?: string;
}

export interface RehearseResult {
  readonly plan: { readonly name: string; readonly steps: readonly PlanStep[] };
  readonly tenant: TenantFacts;
  readonly summary: ResultSummary;
  readonly findings: readonly Finding[];
  readonly impact: Impact;
  readonly names: Names;
  /** Paths of the files written. */
  readonly files: readonly string[];
}

/** Refused calls whose users get a name: a text shows a few of each kind. */
const NAMED_REFUSALS = 1000;

/** Runs a plan on a tenant copy and says what happens to everybody. */
export function rehearseJob(input: RehearseInput, context: JobContext): Promise<RehearseResult> {
  return withOpenedPlan(input, context, (opened) => rehearseOpened(opened, input.out, context));
}

async function rehearseOpened(opened: OpenedPlan, out: string | undefined, context: JobContext) {
  const { snapshot, plan, catalog, tenant } = opened;
  const { signal, onProgress, onTemporary } = context;
  const rehearsal = playPlan(opened, context);
  const summary = summarize(rehearsal);
  const impact = collectImpact(rehearsal, catalog.families);
  const findings = findingsOf(rehearsal);
  const options = {
    signal,
    onTemporary,
    onProgress: (written: number) => onProgress({ stage: 'writing', done: Math.floor(written / 1e6), total: null }),
  };
  const files = out === undefined ? [] : await writeRehearsal(out, rehearsal, summary, options);

  const book = new NameBook(snapshot, catalog, plan);
  book.noteAll(impact.fates.flatMap((fate) => [...fate.examples, ...groupsOfFate(fate)]));
  book.noteAll(impact.errors.flatMap((error) => [...error.examples, ...(error.groupId === null ? [] : [error.groupId])]));
  book.noteAll(summary.refusals.slice(0, NAMED_REFUSALS).map((refusal) => refusal.target));
  book.noteAll(findings.flatMap((finding) => finding.examples));
  book.notePlan(plan);
  return { plan: { name: plan.name, steps: plan.steps }, tenant, summary, findings, impact, names: book.toNames(), files };
}

function groupsOfFate({ newErrors, conflicts }: Fate): string[] {
  const origins = conflicts.flatMap((conflict) => (conflict.kind === 'exclusive' ? [conflict.wanted, conflict.other] : [conflict.wanted]));
  return [...newErrors, ...origins].flatMap(({ groupId }) => groupId ?? []);
}
