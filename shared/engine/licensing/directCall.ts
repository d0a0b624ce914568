import type { SkuOrdinal } from '../../model/brand.ts';
import type { Reason } from '../../model/resultSummary.ts';
import { isHeld } from '../snapshot/entryProfile.ts';
import { type LicensingContext, type NewViolations, newViolations, unitsMoved } from './groupChange.ts';
import type { ReadCall } from './licenseCall.ts';
import { DIRECT, enabledPlans, type LicenseProfile, type ProfileEntry } from './profileTable.ts';
import { reasons } from './refusal.ts';

/**
 * An `assignLicense` call on a user with a given profile: one unit, judged on the resulting state (F40, F118). Worked out once for
 * all users with the same profile and location; only free units are left open.
 */
export interface DirectChange {
  readonly before: LicenseProfile;
  readonly next: LicenseProfile;
  readonly needs: readonly SkuOrdinal[];
  readonly releases: readonly SkuOrdinal[];
  /** Everything against it but units, in the order of simulation.md section 3. */
  readonly reasons: readonly Reason[];
  readonly blocking: NewViolations;
  readonly warnings: NewViolations;
}

export function buildDirectChange(
  context: LicensingContext,
  before: LicenseProfile,
  call: ReadCall,
  hasUsageLocation: boolean,
): DirectChange {
  const added = call.add.map((license): ProfileEntry => ({ ...license, source: DIRECT, state: 'Active', error: 'None' }));
  const replaced = new Set<SkuOrdinal | undefined>([...call.add.map((license) => license.sku), ...heldDirectly(before, call.remove)]);
  const others = before.entries.filter((entry) => entry.source !== DIRECT || !replaced.has(entry.sku));
  const next = context.profiles.intern([...others, ...added]);
  const candidate = next.held;
  const { blocking, warnings } = newViolations(context.rules, before.enabled, enabledPlans(candidate, context.tables));
  return {
    before,
    next,
    ...unitsMoved(before, candidate),
    reasons:
      call.badRequest === null
        ? [
            ...call.unknownSkus,
            ...call.companySkus,
            ...call.foreignPlans,
            ...call.nothingProvided,
            ...(call.adds && !hasUsageLocation ? [reasons.noUsageLocation()] : []),
            ...removalReasons(before, call.remove),
            ...violationReasons(context, blocking),
          ]
        : [call.badRequest],
    blocking,
    warnings,
  };
}

/** F41, the last of the checks. */
export function unitReasons(context: LicensingContext, lacking: readonly SkuOrdinal[]): Reason[] {
  return lacking.map((sku) => reasons.noFreeUnit(context.tables.skus[sku]!.skuId));
}

/** F69: only the direct entry goes, and only one that is held can. */
function heldDirectly(before: LicenseProfile, skus: readonly (SkuOrdinal | undefined)[]): SkuOrdinal[] {
  return before.held.filter((entry) => entry.source === DIRECT && skus.includes(entry.sku)).map((entry) => entry.sku);
}

/** F45 before F47: a SKU held through groups only, then a SKU not held at all. */
function removalReasons(before: LicenseProfile, remove: ReadCall['remove']): Reason[] {
  const direct = heldDirectly(before, remove);
  const failing = remove.filter((sku) => sku === undefined || !direct.includes(sku));
  const inherited = failing.filter((sku) => before.entries.some((entry) => entry.sku === sku && isHeld(entry)));
  return [
    ...inherited.map(() => reasons.inheritedOnly()),
    ...failing.filter((sku) => !inherited.includes(sku)).map(() => reasons.notHeld()),
  ];
}

function violationReasons({ tables }: LicensingContext, blocking: NewViolations): Reason[] {
  const id = (plan: number): string => tables.planIds[plan]!;
  return [
    ...blocking.exclusions.map(({ a, b }) => reasons.exclusive(id(a), id(b))),
    ...blocking.requirements.map(({ plan, anyOf }) => reasons.missingBase('F44', id(plan), anyOf.map(id))),
  ];
}
