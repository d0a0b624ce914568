import type { FactNumber } from './facts.ts';
import type { Severity } from './finding.ts';
import type { AssignmentError, GroupId, ServicePlanId, SkuId } from './graph.ts';
import type { Automation, PlanStep } from './migrationPlan.ts';
import type { PlanCost } from './planCost.ts';
import type { REPORT_FORMAT, REPORT_VERSION, Redaction } from './reportFormat.ts';
import type { ResultSummary } from './resultSummary.ts';
import type { RouteComparison, RouteKind } from './routes.ts';
import type { RehearsalSettings } from './settings.ts';

/**
 * What a report says, before it has a language or a format: codes, ids and numbers. All six formats are written from it and from the
 * rehearsal behind it. In a redacted report every id of a user or group is a pseudonym, or gone, and so is every text that somebody wrote
 * (`ReportNames`). Lists of people are cut, figures never.
 */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  /** ISO 8601, as all times here. */
  readonly madeAt: string;
  /** Version of License Rehearsal. */
  readonly program: string;
  readonly redaction: Redaction;
  readonly tenant: ReportedTenant;
  readonly plan: ReportedPlan;
  /** As in summary.json, with the first `MOST_REFUSALS` refused calls; `refusedCalls` counts all. */
  readonly summary: ResultSummary;
  readonly refusedCalls: number;
  readonly assumptions: readonly Assumption[];
  readonly preflight: readonly ReportedFinding[];
  readonly route: ReportedRoutes;
  readonly timeline: ReportedTimeline;
  /** License plans of which the units used or owned change, in the order of their ids. */
  readonly seats: readonly ReportedSeats[];
  readonly services: readonly ReportedService[];
  /** License plans that somebody holds before or after, in the order of their ids. */
  readonly licensePlans: readonly ReportedLicensePlan[];
  readonly atRisk: ReportedRisks;
  /** null without a price book. */
  readonly cost: PlanCost | null;
  readonly limits: readonly ReportLimit[];
}

export const MOST_REFUSALS = 1000;
export const MOST_AT_RISK = 500;
export const MOST_MOMENTS = 200;
export const MOST_CURVE_POINTS = 200;
/** Of a selector that names users one by one. */
export const MOST_NAMED = 20;

export interface ReportedTenant {
  /** null in a redacted report, and where the export does not say. */
  readonly displayName: string | null;
  readonly tenantId: string | null;
  /** null when the export does not say when it was made. */
  readonly exportedAt: string | null;
  readonly users: number;
  readonly groups: number;
  readonly licensePlans: number;
  /** SHA-256 of what the copy holds, in hexadecimal: the same for every copy of the same export, whatever scenarios lie beside it. */
  readonly hash: string;
}

export interface ReportedPlan {
  /** null in a redacted report. */
  readonly name: string | null;
  readonly note: string | null;
  readonly startAt: string;
  /** SHA-256 of the plan as canonical JSON: keys in order, defaults filled in. */
  readonly hash: string;
  readonly steps: readonly ReportedStep[];
  readonly automations: readonly Automation[];
}

export interface ReportedStep {
  /** As in the plan; of many users named one by one only the first `MOST_NAMED`. */
  readonly step: PlanStep;
  /** How many users it names one by one; null where it does not. */
  readonly namedUsers: number | null;
  /** Seconds from the start of the plan; null for a step that was not reached. */
  readonly startedAt: number | null;
  /** Calls of this step that are refused. */
  readonly refused: number;
}

/** One setting of the rehearsal. */
export interface Assumption {
  readonly name: keyof RehearsalSettings;
  readonly value: string | number | boolean;
  readonly default: string | number | boolean;
  readonly changed: boolean;
  readonly facts: readonly FactNumber[];
}

/** A user, group, license plan or service by its name; `other` for a step, an attribute, and what does not exist. */
export interface NamedThing {
  readonly kind: 'user' | 'group' | 'licensePlan' | 'service' | 'other';
  readonly id: string;
  readonly displayName: string;
}

export interface ReportedFinding {
  readonly code: string;
  readonly about: string | null;
  readonly severity: Severity;
  readonly count: number;
  readonly facts: readonly FactNumber[];
  readonly values: Readonly<Record<string, string | number>>;
  /** The first of those it is about; nobody where nobody is to be named. */
  readonly examples: readonly NamedThing[];
  /** Somebody has looked at it and lets it pass; `outgrown` when it was about fewer then. */
  readonly accepted: { readonly reason: string | null; readonly madeAt: string; readonly count: number; readonly outgrown: boolean } | null;
}

/** Why a plan is compared with no routes: it does not change one license plan for another, or does so for several groups of people. */
export const NO_ROUTES = ['noSwap', 'severalSwaps', 'severalCrowds', 'notComparable'] as const;

export type ReportedRoutes =
  | { readonly compared: false; readonly reason: (typeof NO_ROUTES)[number] }
  | {
      readonly compared: true;
      readonly from: SkuId;
      readonly to: SkuId;
      /** The route that the plan takes; null for one of its own. */
      readonly own: RouteKind | null;
      /** Every route for the same change on the same copy; without their steps. */
      readonly alternatives: Omit<RouteComparison, 'routes'> & { readonly routes: readonly ReportedRoute[] };
    };

type Compared = RouteComparison['routes'][number];
export type ReportedRoute = Exclude<Compared, { possible: true }> | Omit<Extract<Compared, { possible: true }>, 'steps'>;

/** Moments of the plan in order of time; seconds from its start. */
export interface ReportedTimeline {
  readonly moments: readonly ReportedMoment[];
  readonly leftOut: number;
  /** When the licenses of a user change for the first and the last time; null when none ever do. */
  readonly firstChange: number | null;
  readonly lastChange: number | null;
  readonly end: number;
}

export type ReportedMoment =
  | { readonly kind: 'step'; readonly at: number; readonly step: number; readonly refused: number }
  /** All work of one group that one step led to; `until` is when the last of it was done. */
  | {
      readonly kind: 'processing';
      readonly at: number;
      readonly until: number;
      readonly step: number | null;
      readonly group: { readonly id: GroupId; readonly displayName: string };
      readonly users: number;
      readonly failed: number;
    }
  | { readonly kind: 'end'; readonly at: number; readonly outcome: ResultSummary['outcome'] };

export interface ReportedSeats {
  readonly skuId: SkuId;
  readonly displayName: string;
  /** Units at the start and at the end. */
  readonly ownedBefore: number;
  readonly ownedAfter: number;
  readonly before: number;
  readonly peak: number;
  /** Seconds from the start of the plan. */
  readonly peakAt: number;
  readonly after: number;
  /** Units that would have to be bought for nobody to go without. */
  readonly lacking: number;
  /** From each second on: units used, units owned. At most about `MOST_CURVE_POINTS`, no peak left out. */
  readonly curve: readonly (readonly [at: number, consumed: number, owned: number])[];
}

/** What becomes of a service, in users; families of services that nothing happens to are left out, and so is plumbing. */
export interface ReportedService {
  readonly family: string;
  readonly displayName: string;
  readonly before: number;
  readonly after: number;
  readonly lost: number;
  readonly downgraded: number;
  readonly gap: number;
  readonly dip: number;
  readonly gained: number;
  readonly upgraded: number;
  readonly successor: number;
}

export interface ReportedLicensePlan {
  readonly skuId: SkuId;
  readonly displayName: string;
  /** Users who hold it, before and after. */
  readonly before: number;
  readonly after: number;
}

/** Why a user is at risk, gravest first. */
export const RISKS = ['lost', 'downgraded', 'gap', 'dip', 'newError'] as const;
export type Risk = (typeof RISKS)[number];

export interface ReportedRisks {
  /** Users who are at risk in any way; each counts once. */
  readonly total: number;
  /** Users by risk; a user may count in several. */
  readonly by: Readonly<Record<Risk, number>>;
  /** The gravest first; none where nobody is to be named. */
  readonly users: readonly UserAtRisk[];
  readonly leftOut: number;
}

export interface UserAtRisk {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  /** The gravest of `RISKS` that befalls the user. */
  readonly risk: Risk;
  /** Users to whom the same happens, whenever and for how long; this one among them. */
  readonly alike: number;
  readonly services: readonly {
    readonly family: string;
    readonly displayName: string;
    readonly result: Exclude<Risk, 'newError'>;
    readonly fromPlan: ServicePlanId | null;
    readonly toPlan: ServicePlanId | null;
  }[];
  /** The longest time without a service, and when it begins, in seconds from the start; null without a gap. */
  readonly gap: { readonly from: number; readonly seconds: number } | null;
  /** What went wrong first, then what failed with it (F76). */
  readonly newErrors: readonly {
    readonly skuId: SkuId;
    readonly group: { readonly id: GroupId; readonly displayName: string } | null;
    readonly error: AssignmentError;
    /** The user has the license plan all the same: it could not be taken away or changed (F4, F95). */
    readonly held: boolean;
  }[];
}

/**
 * What the rehearsal cannot know: the model itself (F217), the order of processing (F77), a disputed rule (F132), inferred rules, how fast
 * the service is on the day, what has changed since the export, what others change meanwhile, and what mailboxes, sites and devices do
 * behind the licenses. `pseudonyms`, `counts`: what this variant of the report leaves out.
 */
export const REPORT_LIMITS = [
  'model',
  'order',
  'disputed',
  'inferred',
  'duration',
  'age',
  'others',
  'beyondLicenses',
  'pseudonyms',
  'counts',
] as const;
export interface ReportLimit {
  readonly code: (typeof REPORT_LIMITS)[number];
  readonly facts: readonly FactNumber[];
  /** Users or changes that hang on it, where that is known. */
  readonly count: number | null;
}
