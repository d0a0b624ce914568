import type { SkuOrdinal } from '../../model/brand.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import type { OptionsOrdinal } from '../licensing/tenantTables.ts';

/** Users who hold a license plan directly with the same services switched off, and another one directly as each other, too. */
export interface DirectSet {
  readonly options: OptionsOrdinal;
  /** Of the other license plan; null where it is not held directly. */
  readonly present: OptionsOrdinal | null;
  /** Ascending. */
  readonly users: readonly number[];
}

/** Those of the users who hold `from` directly, by what they have switched off. In order of the first user of each. */
export function directSets({ state }: TenantAtRest, users: Iterable<number>, from: SkuOrdinal, to: SkuOrdinal | null): DirectSet[] {
  const sets = new Map<string, { readonly options: OptionsOrdinal; readonly present: OptionsOrdinal | null; readonly users: number[] }>();
  for (const user of users) {
    const profile = state.profile(user);
    const options = directOptions(profile, from);
    if (options === null) continue;
    const present = to === null ? null : directOptions(profile, to);
    const key = `${options} ${present}`;
    const set = sets.get(key) ?? { options, present, users: [] };
    sets.set(key, set);
    set.users.push(user);
  }
  return [...sets.values()];
}

/** What the user has switched off in a license plan held directly; null for one that is not. */
export function directOptions({ held }: LicenseProfile, sku: SkuOrdinal): OptionsOrdinal | null {
  return held.find((entry) => entry.sku === sku && entry.source === DIRECT)?.options ?? null;
}
