import type { Severity } from './finding.ts';
import type { RehearsalSettings } from './settings.ts';

export type Verdict = 'safe' | 'atRisk' | 'blocked';
export type Outcome = 'completed' | 'horizonReached';

/** Figures over users; foundation families count in none (formats.md, summary.json). */
export interface RehearsalFigures {
  readonly total: number;
  readonly touched: number;
  readonly changed: number;
  readonly withGap: number;
  readonly withLoss: number;
  readonly withDowngrade: number;
  readonly withDip: number;
  readonly inErrorBefore: number;
  readonly inErrorAfter: number;
  /** Users with an entry in error at the end that was not at the start. */
  readonly withNewError: number;
  readonly gaps: { readonly count: number; readonly totalSeconds: number; readonly longestSeconds: number };
}

/** Why the service refuses a call: a fact number (F41 to F50 and others), or `badRequest` / `notFound` where no fact has one. */
export type ReasonCode = 'badRequest' | 'notFound' | `F${number}`;

export interface Reason {
  readonly code: ReasonCode;
  /** In the service's own words where they are known (domain facts section 1.5). */
  readonly message: string;
}

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
