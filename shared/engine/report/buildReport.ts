import type { PlanCost } from '../../model/planCost.ts';
import { MOST_REFUSALS, type Report, type ReportedRoutes } from '../../model/report.ts';
import { REPORT_FORMAT, REPORT_VERSION, type Redaction } from '../../model/reportFormat.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import type { ResultSummary } from '../../model/resultSummary.ts';
import type { Inspection } from '../preflight/preflight.ts';
import { seatNeeds } from '../preflight/seatNeeds.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { assumptionsOf } from './assumptions.ts';
import { holdersPerLicensePlan } from './holders.ts';
import { type AcceptedFinding, reportedFindings } from './reportedFindings.ts';
import { reportedRisks, reportedServices } from './reportedOutcomes.ts';
import { reportedPlan } from './reportedPlan.ts';
import { reportedLicensePlans, reportedSeats } from './reportedSeats.ts';
import { reportedTimeline } from './reportedTimeline.ts';
import { reportLimits } from './reportLimits.ts';
import { summarize } from './summary.ts';
import { userOutcomes } from './userOutcomes.ts';

/** Everything a report is made from. */
export interface ReportSources {
  readonly rehearsal: Rehearsal;
  readonly inspection: Inspection;
  readonly accepted: readonly AcceptedFinding[];
  readonly routes: ReportedRoutes;
  readonly cost: PlanCost | null;
  readonly redaction: Redaction;
  /** Decide what everybody is called; redacted in a redacted report. */
  readonly names: ReportNames;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
  readonly hashes: { readonly copy: string; readonly plan: string };
}

export function buildReport(sources: ReportSources): Report {
  const { rehearsal, inspection, accepted, routes, redaction, names, madeAt, program, hashes } = sources;
  const { snapshot } = rehearsal;
  const plan = reportedPlan(rehearsal, hashes.plan, redaction, names);
  const outcomes = userOutcomes(rehearsal);
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    madeAt,
    program,
    redaction,
    tenant: {
      displayName: names.freeText(snapshot.organization.displayName) || null,
      tenantId: snapshot.organization.id === null ? null : names.freeText(snapshot.organization.id),
      exportedAt: snapshot.exportedAt,
      users: snapshot.users.count,
      groups: snapshot.groups.length,
      licensePlans: snapshot.skus.length,
      hash: hashes.copy,
    },
    plan,
    summary: reportedSummary(rehearsal, redaction, names),
    refusedCalls: rehearsal.refusals.length,
    assumptions: assumptionsOf(rehearsal.settings),
    preflight: reportedFindings({ rehearsal, findings: inspection.findings, accepted, redaction, names }),
    route: routes,
    timeline: reportedTimeline(
      rehearsal,
      plan.steps.map(({ refused }) => refused),
      names,
    ),
    seats: reportedSeats(rehearsal, lackingUnits(inspection), names),
    services: reportedServices(rehearsal, outcomes, names),
    licensePlans: reportedLicensePlans(rehearsal, holdersPerLicensePlan(rehearsal), names),
    atRisk: reportedRisks(rehearsal, outcomes, redaction, names),
    cost: sources.cost === null ? null : reportedCost(sources.cost, names),
    limits: reportLimits(rehearsal, redaction),
  };
}

/** summary.json with the names of this report; a plan that is refused for half a million users tells the first of them. */
function reportedSummary(rehearsal: Rehearsal, redaction: Redaction, names: ReportNames): ResultSummary {
  const summary = summarize(rehearsal);
  const groups = new Set(rehearsal.groups.map(({ id }) => id));
  const refusals = summary.refusals.slice(0, redaction === 'counts' ? 0 : MOST_REFUSALS);
  if (redaction === 'none') return { ...summary, refusals };
  return {
    ...summary,
    name: names.freeText(summary.name) ?? '',
    // The service's own words may repeat a rule or an id.
    refusals: refusals.map(({ step, target, reasons }) => ({
      step,
      target: groups.has(target) ? names.group(target).id : names.userById(target).id,
      reasons: reasons.map(({ code }) => ({ code, message: '' })),
    })),
  };
}

/** Users who found no free unit and have none at the end, by license plan. */
function lackingUnits({ context }: Inspection): ReadonlyMap<string, number> {
  const { endProfileOf, deleted, profiles } = context.rehearsal;
  return new Map(
    seatNeeds(context).map(({ sku, skuId, failing, refused }) => {
      const without = failing.clone();
      without.addAll(refused);
      const isWithout = (user: number): boolean =>
        !deleted.has(user) && profiles[endProfileOf[user] ?? -1]?.heldSkus.includes(sku) !== true;
      let count = 0;
      for (const user of without) if (isWithout(user)) count++;
      return [skuId, count] as const;
    }),
  );
}

/** Without what somebody wrote beside a price. */
function reportedCost(cost: PlanCost, names: ReportNames): PlanCost {
  return {
    ...cost,
    book: { ...cost.book, name: names.freeText(cost.book.name) ?? '' },
    plans: cost.plans.map((plan) => {
      const { note, ...price } = plan.price;
      const kept = note === undefined ? null : names.freeText(note);
      return { ...plan, price: kept === null ? price : { ...price, note: kept } };
    }),
  };
}
