import type { Finding } from '../../model/finding.ts';
import { RESULT_FORMAT, RESULT_VERSION, type ResultSummary, type SeatSummary } from '../../model/resultSummary.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { findingsOf } from './rehearsalFindings.ts';

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
