import type { CatalogBundle } from '../../model/catalog.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../rehearsal/rehearse.ts';
import { findingsOf } from '../report/rehearsalFindings.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { accounts } from './accounts.ts';
import type { DetailedFinding } from './buildFinding.ts';
import { dataAtRisk } from './dataAtRisk.ts';
import { directRemovals } from './directRemovals.ts';
import { dynamicGroups } from './dynamicGroups.ts';
import { groupErrors } from './groupErrors.ts';
import { missingWaits } from './missingWaits.ts';
import { planReferences } from './planReferences.ts';
import { buildPreflightContext, type PreflightContext } from './preflightContext.ts';
import { proxyAddresses } from './proxyAddresses.ts';
import { refusedCalls } from './refusedCalls.ts';
import { seats } from './seats.ts';
import { services } from './services.ts';
import { sources } from './sources.ts';
import { targetGroups } from './targetGroups.ts';
import { unsettledRules } from './unsettledRules.ts';
import { usageLocations } from './usageLocations.ts';

export interface PreflightInput {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  /** The rehearsal of this plan on this snapshot, if it is at hand; else it is made here. */
  readonly rehearsal?: Rehearsal | undefined;
  readonly onBatch?: RehearsalInput['onBatch'];
}

const CHECKS: readonly ((context: PreflightContext) => DetailedFinding[])[] = [
  refusedCalls,
  ...planReferences,
  seats,
  groupErrors,
  unsettledRules,
  ...sources,
  ...targetGroups,
  ...dynamicGroups,
  ...usageLocations,
  ...services,
  dataAtRisk,
  directRemovals,
  proxyAddresses,
  missingWaits,
  ...accounts,
];

/** What a rehearsal says of itself and no check here says better. */
const FROM_THE_REHEARSAL = new Set(['F66', 'groupNotInCopy', 'horizonReached']);

/** What preflight looked at, and what it found. */
export interface Inspection {
  readonly context: PreflightContext;
  readonly findings: readonly DetailedFinding[];
}

/**
 * What a person should know before a plan becomes real: what would be refused, who would fail, and who might be hurt. The plan is played
 * through once, as most of it cannot be told from the start alone; the licensing rules are the engine's. Severities: `blocking` for a call
 * that is refused and users who certainly fail, `warning` where somebody may be hurt, `info` for the rest.
 * Gravest first, then by code, facts in the order of their numbers.
 * @throws AppError as `rehearse` does.
 */
export function preflight(input: PreflightInput): Finding[] {
  return inspectPlan(input).findings.map(({ who: _, ...finding }) => finding);
}

/** The same, with everybody each finding is about, and what remedies are made from. */
export function inspectPlan({ snapshot, plan, catalog, rehearsal, onBatch }: PreflightInput): Inspection {
  const context = buildPreflightContext(rehearsal ?? rehearse({ snapshot, plan, catalog, onBatch }), catalog);
  const fromRehearsal = findingsOf(context.rehearsal).filter((finding) => FROM_THE_REHEARSAL.has(finding.code));
  const found = fromRehearsal.map((finding): DetailedFinding => ({ ...finding, who: { users: null, ids: finding.examples } }));
  return { context, findings: [...found, ...CHECKS.flatMap((check) => check(context))].sort(compareFindings) };
}

const GRAVITY: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, info: 2 };

function compareFindings(a: Finding, b: Finding): number {
  return (
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    factNumber(a.code) - factNumber(b.code) ||
    compareIds(a.code, b.code) ||
    compareIds(a.about ?? '', b.about ?? '') ||
    compareIds(String(a.values?.['skuId'] ?? ''), String(b.values?.['skuId'] ?? ''))
  );
}

/** Codes that are no fact come last. */
function factNumber(code: string): number {
  const digits = /^F(\d+)/.exec(code)?.[1];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}
