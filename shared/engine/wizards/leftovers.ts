import type { SkuOrdinal } from '../../model/brand.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT, enabledPlans, type LicenseProfile } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';

/** Members who hold the license plan of their group directly as well. */
export interface Leftovers {
  /** Ascending. */
  readonly safe: readonly number[];
  /** Their direct license enables more than everything else they have: what they would lose with it. Ascending. */
  readonly more: readonly number[];
  /** Services that some of `more` would lose, ascending. */
  readonly services: readonly PlanOrdinal[];
}

/** F151, F152: compared with everything the user has otherwise, over all groups and license plans. */
export function findLeftovers({ state }: TenantAtRest, members: Iterable<number>, sku: SkuOrdinal): Leftovers {
  const { tables } = state.context;
  const safe: number[] = [];
  const more: number[] = [];
  const services = new Set<PlanOrdinal>();
  for (const user of members) {
    const profile = state.profile(user);
    if (!isDirectAsWell(profile, sku)) continue;
    const rest = enabledPlans(
      profile.held.filter((entry) => entry.sku !== sku || entry.source !== DIRECT),
      tables,
    );
    const lost = profile.enabled.toArray().filter((plan) => !rest.has(plan));
    (lost.length === 0 ? safe : more).push(user);
    for (const plan of lost) services.add(plan);
  }
  return { safe, more, services: [...services].sort((a, b) => a - b) };
}

/** Held directly and through some group. */
function isDirectAsWell({ held }: LicenseProfile, sku: SkuOrdinal): boolean {
  const own = held.filter((entry) => entry.sku === sku);
  return own.some(({ source }) => source === DIRECT) && own.some(({ source }) => source !== DIRECT);
}
