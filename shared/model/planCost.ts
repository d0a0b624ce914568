import type { Amount, Price } from './priceBook.ts';
import type { Outcome } from './resultSummary.ts';

/**
 * What a plan costs by a price book. Every amount stands in the smallest unit of the book's currency: each is rounded once, half up, from
 * units times price, and all differences and sums are made of the rounded ones, so that what is printed adds up.
 */
export interface PlanCost {
  readonly book: { readonly name: string; readonly currency: string };
  /** The day on which the plan begins, as it is written there (`2026-12-01`): the prices of this day are used. */
  readonly date: string;
  /** `horizonReached`: the plan was stopped before its end, and "after" is what there was then. */
  readonly outcome: Outcome;
  /** License plans with a price that the tenant has, or has units of: those that move first, then the dearest. */
  readonly plans: readonly LicensePlanCost[];
  readonly total: CostFigures;
  /** What is held twice while the plan runs, in all. */
  readonly overlap: CostOverlap;
  /** What each wave adds; together the difference of the total. */
  readonly waves: readonly WaveCost[];
  /** License plans with units and without a price: in no sum. */
  readonly unpriced: readonly PlanUnitCounts[];
  /** Free and trial products, by the book: in no sum. */
  readonly apart: readonly (PlanUnitCounts & { readonly why: 'free' | 'trial' })[];
}

/** Units by which a plan is priced. */
export interface PlanUnitCounts {
  readonly skuId: string;
  readonly skuPartNumber: string;
  /** For the whole company: paid for, and consumed by nobody (F25). */
  readonly forCompany: boolean;
  /** Of active subscriptions. Units in their grace period have not been renewed and cost nothing (F27). */
  readonly paidBefore: number;
  readonly paidAfter: number;
  /** Consumed, as in summary.json. */
  readonly usedBefore: number;
  readonly usedPeak: number;
  readonly usedAfter: number;
  /** Users who are left without at the end because no unit was free (`CountViolation`): so many more would have to be bought. */
  readonly lacking: number;
  /** Whether units of it are consumed, given back, bought or given up while the plan runs. */
  readonly moves: boolean;
}

export interface LicensePlanCost extends PlanUnitCounts, CostFigures {
  readonly price: Price;
  /** What the lacking units would cost. */
  readonly lackingCost: PeriodCost;
  /** Units consumed at the peak beyond the higher of before and after, for how long there were such, and what they were worth. */
  readonly beyond: { readonly units: number; readonly seconds: number; readonly worth: Amount };
}

export interface CostFigures {
  /** Of the units that are consumed. */
  readonly used: CostChange;
  /** Of the units that are paid for, whoever consumes them. */
  readonly paid: CostChange;
  /** Of those that are paid for and that nobody consumes. */
  readonly unused: CostChange;
}

export interface CostChange {
  readonly before: PeriodCost;
  readonly after: PeriodCost;
  readonly difference: PeriodCost;
}

export interface PeriodCost {
  readonly perMonth: Amount;
  readonly perYear: Amount;
}

/**
 * The time in which more is held than before and more than after, measured in money: of the units consumed, and of the units paid for.
 * null where there is no such time.
 */
export interface CostOverlap {
  readonly used: OverlapCost | null;
  readonly paid: OverlapCost | null;
}

export interface OverlapCost {
  /** Seconds from the start of the plan: from the first to the last of it. */
  readonly from: number;
  readonly to: number;
  /** How long it lasts, without what is between. */
  readonly seconds: number;
  /** When most is held, and what a month, or a year, of that costs beyond the higher of before and after. */
  readonly peakAt: number;
  readonly beyond: PeriodCost;
  /** Beyond the higher of before and after for as long as it lasts: by the second, a year having 365 days. What is billed by the month costs more. */
  readonly worth: Amount;
}

/** A wave ends where the plan waits. */
export interface WaveCost {
  /** Zero-based indexes of steps. */
  readonly firstStep: number;
  readonly lastStep: number;
  /** Seconds from the start of the plan. */
  readonly from: number;
  readonly to: number;
  readonly used: PeriodCost;
  readonly paid: PeriodCost;
  /** License plans whose units the wave changes, priced or not. */
  readonly units: readonly { readonly skuId: string; readonly used: number; readonly paid: number }[];
}
