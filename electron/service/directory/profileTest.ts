import type { Path, UserFilter } from '../../../shared/contract/users.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../../../shared/engine/licensing/profileTable.ts';
import type { PlanOrdinal, TenantTables } from '../../../shared/engine/licensing/tenantTables.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';

/** By which path these entries come; null for none at all. */
export function pathOf(entries: readonly Pick<ProfileEntry, 'source'>[]): Path | null {
  const direct = entries.some((entry) => entry.source === DIRECT);
  const inherited = entries.some((entry) => entry.source !== DIRECT);
  if (direct) return inherited ? 'both' : 'direct';
  return inherited ? 'inherited' : null;
}

/** How a license plan is held; null when it is not. */
export function pathOfPlan({ held }: LicenseProfile, sku: SkuOrdinal): Path | null {
  return pathOf(held.filter((entry) => entry.sku === sku));
}

/** A service of the whole company comes with the license plan and is always on (F25). */
export function turnsOn({ sku, options }: ProfileEntry, service: PlanOrdinal, tables: TenantTables): boolean {
  return tables.enabledPlans(sku, options).has(service) || (tables.skus[sku]?.companyPlans.includes(service) ?? false);
}

type ProfileTest = (profile: LicenseProfile) => boolean;

/** What a filter asks of somebody's licenses: null when it asks nothing. Answered once for all who have the same profile. */
export function profileTest(filter: UserFilter, tables: TenantTables): ProfileTest | null {
  const tests = [holdingTest(filter, tables), ...stateTests(filter)].filter((test) => test !== null);
  if (tests.length === 0) return null;
  return (profile) => tests.every((test) => test(profile));
}

/** With a service and license plans, the service is on by one of those plans. */
function holdingTest({ licensePlans = [], service, path }: UserFilter, tables: TenantTables): ProfileTest | null {
  const skus = new Set(licensePlans.flatMap((id) => tables.sku(id) ?? []));
  const isAsked = (entry: ProfileEntry): boolean => licensePlans.length === 0 || skus.has(entry.sku);
  if (service !== undefined) {
    const plan = tables.plan(service);
    if (plan === undefined) return () => false;
    return ({ held }) => fits(pathOf(held.filter((entry) => isAsked(entry) && turnsOn(entry, plan, tables))), path);
  }
  if (licensePlans.length === 0 && path === undefined) return null;
  return (profile) => profile.heldSkus.some((sku) => (licensePlans.length === 0 || skus.has(sku)) && fits(pathOfPlan(profile, sku), path));
}

function fits(path: Path | null, asked: Path | undefined): boolean {
  return path !== null && (asked === undefined || path === asked);
}

function stateTests({ licensed, inError, error }: UserFilter): ProfileTest[] {
  const tests: ProfileTest[] = [];
  if (licensed !== undefined) tests.push(({ heldSkus }) => heldSkus.length > 0 === licensed);
  if (inError !== undefined) tests.push(({ errorEntries }) => errorEntries.length > 0 === inError);
  if (error !== undefined) tests.push(({ entries, errorEntries }) => errorEntries.some((position) => entries[position]?.error === error));
  return tests;
}
