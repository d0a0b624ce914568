import type { Finding, Severity } from '../../model/finding.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import type { Reason } from '../licensing/refusal.ts';
import type { Outcome, Rehearsal, RehearsalFigures, Verdict } from '../rehearsal/rehearsal.ts';
import { findingsOf } from './rehearsalFindings.ts';

export const RESULT_FORMAT = 'license-rehearsal-result';
export const RESULT_VERSION = 1;

/** `summary.json` (formats.md). Times are ISO 8601 without milliseconds. */
export interface ResultSummary {
  readonly format: typeof RESULT_FORMAT;
  readonly version: typeof RESULT_VERSION;
  readonly name: string;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly clock: { readonly startedAt: string; readonly endedAt: string; readonly elapsedSeconds: number };
  readonly settings: RehearsalSettings;
  readonly seats: readonly SeatSummary[];
  readonly users: Omit<RehearsalFigures, 'gaps'>;
  readonly gaps: RehearsalFigures['gaps'];
  readonly refusals: readonly { readonly step: number; readonly target: string; readonly reasons: readonly Reason[] }[];
  readonly findings: readonly { readonly code: string; readonly severity: Severity; readonly count: number }[];
}

export interface SeatSummary {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly owned: number;
  readonly consumedBefore: number;
  readonly consumedPeak: number;
  readonly consumedAfter: number;
}

export function summarize(rehearsal: Rehearsal): ResultSummary {
  const { plan, verdict, outcome, startSeconds, elapsedSeconds, settings, refusals } = rehearsal;
  const { gaps, ...users } = rehearsal.figures;
  return {
    format: RESULT_FORMAT,
    version: RESULT_VERSION,
    name: plan.name,
    verdict,
    outcome,
    clock: { startedAt: toIsoTime(startSeconds), endedAt: toIsoTime(startSeconds + elapsedSeconds), elapsedSeconds },
    settings,
    seats: seatSummaries(rehearsal),
    users,
    gaps,
    refusals,
    findings: findingsOf(rehearsal).map(({ code, severity, count }: Finding) => ({ code, severity, count })),
  };
}

/** Every subscribed SKU, by skuId. `owned` is at the end, whatever the capability. */
function seatSummaries({ tables, ledger }: Rehearsal): SeatSummary[] {
  return tables.skus.flatMap(({ skuId, subscribed }, sku) =>
    subscribed === null
      ? []
      : [
          {
            skuId,
            skuPartNumber: subscribed.skuPartNumber,
            owned: ledger.owned[sku]!,
            consumedBefore: ledger.consumedBefore[sku]!,
            consumedPeak: ledger.peak[sku]!,
            consumedAfter: ledger.consumed[sku]!,
          },
        ],
  );
}

/** ISO 8601 in UTC without milliseconds, from seconds since 1970. */
export function toIsoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
