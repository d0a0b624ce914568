import type { GroupOrdinal, SkuOrdinal } from '../../model/brand.ts';
import type { DirectVerdict } from '../../model/directLicenses.ts';
import { Bitset } from '../columns/bitset.ts';
import { DIRECT, enabledPlans, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal, TenantTables } from '../licensing/tenantTables.ts';
import { isInError } from '../snapshot/entryProfile.ts';

export interface DirectLicenseCheck {
  readonly sku: SkuOrdinal;
  readonly verdict: DirectVerdict;
  /** Groups that give the license plan now. */
  readonly groups: readonly GroupOrdinal[];
  /** Services that would go with the direct license. */
  readonly lost: readonly PlanOrdinal[];
  /** Services of the plan that the groups turn on and the direct license does not. */
  readonly more: readonly PlanOrdinal[];
}

export function isSafe(verdict: DirectVerdict): boolean {
  return verdict === 'equal' || verdict === 'inheritedMore';
}

/**
 * Every direct license of a user against all groups together (F152): safe to remove is what a group has given without error, and without
 * which, and without all others that are safe, everything that is on stays on.
 */
export function checkDirectLicenses(tables: TenantTables, profile: LicenseProfile): DirectLicenseCheck[] {
  const direct = profile.held.filter(isDirect);
  if (direct.length === 0) return [];
  const given = direct.filter((entry) => activeSources(profile, entry.sku).length > 0);
  const { safe, lostBy } = largestSafe(tables, profile, given);
  return direct.map((entry) => {
    const groups = activeSources(profile, entry.sku);
    const own = tables.enabledPlans(entry.sku, entry.options);
    const inherited = enabledPlans(
      profile.held.filter((other) => !isDirect(other) && other.sku === entry.sku),
      tables,
    );
    const more = groups.length === 0 ? [] : without(inherited, own);
    const verdict = verdictOf(profile, entry, { isSafe: safe.includes(entry), isGiven: given.includes(entry), isMore: more.length > 0 });
    return { sku: entry.sku, verdict, groups, lost: lostBy.get(entry) ?? (isSafe(verdict) ? [] : lostAlone(tables, profile, entry)), more };
  });
}

function verdictOf(
  profile: LicenseProfile,
  { sku }: ProfileEntry,
  found: { readonly isSafe: boolean; readonly isGiven: boolean; readonly isMore: boolean },
): DirectVerdict {
  if (found.isSafe) return found.isMore ? 'inheritedMore' : 'equal';
  if (found.isGiven) return 'losesServices';
  const failed = profile.entries.some((entry) => entry.sku === sku && !isDirect(entry) && isInError(entry));
  return failed ? 'inError' : 'notInherited';
}

/** Takes out again what would cost a service, until nothing does: two licenses may each be safe only as long as the other stays. */
function largestSafe(
  tables: TenantTables,
  profile: LicenseProfile,
  given: readonly ProfileEntry[],
): { safe: readonly ProfileEntry[]; lostBy: ReadonlyMap<ProfileEntry, readonly PlanOrdinal[]> } {
  const lostBy = new Map<ProfileEntry, readonly PlanOrdinal[]>();
  let safe = given;
  for (;;) {
    const rest = enabledPlans(
      profile.held.filter((entry) => !safe.includes(entry)),
      tables,
    );
    const lost = new Set(without(profile.enabled, rest));
    if (lost.size === 0) return { safe, lostBy };
    for (const entry of safe) {
      const own = tables
        .enabledPlans(entry.sku, entry.options)
        .toArray()
        .filter((plan) => lost.has(plan));
      if (own.length > 0) lostBy.set(entry, own);
    }
    safe = safe.filter((entry) => !lostBy.has(entry));
  }
}

function lostAlone(tables: TenantTables, profile: LicenseProfile, entry: ProfileEntry): PlanOrdinal[] {
  const others = profile.held.filter((other) => other !== entry);
  return without(profile.enabled, others.length === 0 ? new Bitset(profile.enabled.size) : enabledPlans(others, tables));
}

/** Groups whose assignment of the license plan is in force and without error. */
function activeSources(profile: LicenseProfile, sku: SkuOrdinal): GroupOrdinal[] {
  return profile.held.flatMap((entry) =>
    entry.sku === sku && entry.source !== DIRECT && entry.state === 'Active' ? [entry.source as GroupOrdinal] : [],
  );
}

function isDirect({ source }: ProfileEntry): boolean {
  return source === DIRECT;
}

function without(plans: Bitset, others: Bitset): PlanOrdinal[] {
  return plans.toArray().filter((plan) => !others.has(plan));
}
