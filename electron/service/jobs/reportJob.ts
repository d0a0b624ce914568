import { costOf } from '../../../shared/engine/cost/costOf.ts';
import { inspectPlan } from '../../../shared/engine/preflight/preflight.ts';
import type { AcceptedFinding } from '../../../shared/engine/report/reportedFindings.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { PriceBook } from '../../../shared/model/priceBook.ts';
import type { Redaction, ReportFormat } from '../../../shared/model/reportFormat.ts';
import type { Outcome, Verdict } from '../../../shared/model/resultSummary.ts';
import { hashOfPlan } from '../../reports/content/hashes.ts';
import { type ContentSources, makeContent } from '../../reports/content/makeContent.ts';
import { writeReport } from '../../reports/writeReport.ts';
import { readPriceBook } from '../prices/readPriceBook.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedPlan, type PlanInput, withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface ReportInput extends PlanInput {
  readonly out: string;
  readonly format: ReportFormat;
  readonly redaction: Redaction;
  readonly language: ContentSources['language'];
  /** Findings that somebody lets pass. */
  readonly accepted: readonly AcceptedFinding[];
  readonly prices: { readonly file: string } | { readonly book: PriceBook } | null;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
}

export interface ReportResult {
  readonly file: string;
  readonly format: ReportFormat;
  readonly bytes: number;
  readonly plan: string;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Users in all, and those who do not come through the plan unharmed. */
  readonly users: number;
  readonly usersAtRisk: number;
  /** SHA-256 of what the tenant copy holds, and of the plan. */
  readonly hashes: { readonly tenant: string; readonly plan: string };
}

/** Rehearses a plan and writes the report on it. */
export function reportJob(input: ReportInput, context: JobContext): Promise<ReportResult> {
  return withOpenedPlan(input, context, async (opened) => await reportOn(opened, input, context));
}

async function reportOn(opened: OpenedPlan, input: ReportInput, context: JobContext): Promise<ReportResult> {
  const { plan, catalog } = opened;
  const { signal, isCancelled, onProgress, onTemporary } = context;
  const { prices, out, format, redaction, language, accepted, madeAt, program } = input;
  // Before all that takes long: a price book that cannot be read is told at once.
  const book = prices === null ? null : 'file' in prices ? await readPriceBook(prices.file, signal) : prices.book;
  const hashes = { copy: opened.contentHash(), plan: hashOfPlan(plan) };
  const rehearsal = playPlan(opened, context);
  onProgress({ stage: 'checking', done: rehearsal.log.length, total: null });
  const inspection = inspectPlan({ ...opened, rehearsal });
  if (isCancelled()) throw new AppError('cancelled');
  const content = makeContent({
    rehearsal,
    inspection,
    catalog,
    redaction,
    language,
    accepted,
    cost: book === null ? null : costOf(rehearsal, book),
    madeAt,
    program,
    hashes,
    routeListeners: {
      onRoute: (done, total) => onProgress({ stage: 'comparing', done, total }),
      onBatch: () => (isCancelled() ? 'halt' : 'continue'),
    },
  });
  if (isCancelled()) throw new AppError('cancelled');
  onProgress({ stage: 'writing', done: 0, total: null });
  const bytes = await writeReport(out, content, format, {
    signal,
    onTemporary,
    onProgress: (written) => onProgress({ stage: 'writing', done: Math.floor(written / 1e6), total: null }),
  });
  const { summary, atRisk } = content.report;
  return {
    file: out,
    format,
    bytes,
    plan: plan.name,
    verdict: summary.verdict,
    outcome: summary.outcome,
    users: summary.users.total,
    usersAtRisk: atRisk.total,
    hashes: { tenant: hashes.copy, plan: hashes.plan },
  };
}
