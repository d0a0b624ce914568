import type { SkuId } from '../../model/graph.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import { checkDirectLicenses, isSafe } from '../mining/directCheck.ts';
import type { MinedLicense } from '../mining/minedLicenses.ts';
import type { RemovalChoice } from './directToGroups.ts';
import { type LicenseGroup, type LicenseGroupsInput, licenseGroups } from './licenseGroups.ts';

/** One step of the gradual removal: users who lose the same direct licenses, in the same wave. */
export interface RemovalPart {
  /** 0 is the pilot. */
  readonly wave: number;
  readonly selector: UserSelector;
  readonly skuIds: readonly SkuId[];
  /** How many the plan counts on. */
  readonly users: number;
}

/** Users of whom the same can be removed. */
interface Removable {
  readonly skuIds: readonly SkuId[];
  readonly users: readonly number[];
}

/**
 * The direct licenses that the accepted groups make needless, in waves. Who turns out not to have a license from a group when the wave
 * comes, is passed over: the selector asks for both paths, as Microsoft's script does (F151).
 */
export function removalWaves(input: LicenseGroupsInput, { pilotUsers, waves }: RemovalChoice): RemovalPart[] {
  const removable = removableUsers(input);
  const pilot = pilotOf(removable, pilotUsers);
  const rest = removable.flatMap(({ users }) => users.filter((user) => !pilot.has(user))).sort((a, b) => a - b);
  const size = Math.ceil(rest.length / Math.max(1, waves));
  const waveOf = new Map([
    ...[...pilot].map((user) => [user, 0] as const),
    ...rest.map((user, i) => [user, 1 + Math.floor(i / size)] as const),
  ]);
  return removable
    .flatMap(({ skuIds, users }) =>
      [...Map.groupBy(users, (user) => waveOf.get(user)!)].map(([wave, own]) => ({
        wave,
        selector: { and: [{ ids: own.map((user) => input.state.userId(user)) }, ...skuIds.flatMap(bothPaths)] },
        skuIds,
        users: own.length,
      })),
    )
    .sort((a, b) => a.wave - b.wave);
}

function bothPaths(skuId: SkuId): UserSelector[] {
  return [{ hasDirect: skuId }, { inherits: skuId }];
}

/** People of every kind, so that the pilot meets what the rest will meet: one of each in turn. */
function pilotOf(removable: readonly Removable[], pilotUsers: number): Set<number> {
  const pilot = new Set<number>();
  const longest = Math.max(0, ...removable.map(({ users }) => users.length));
  for (let turn = 0; turn < longest && pilot.size < pilotUsers; turn++) {
    for (const { users } of removable) {
      const user = users[turn];
      if (user !== undefined && pilot.size < pilotUsers) pilot.add(user);
    }
  }
  return pilot;
}

/** Whose direct licenses would be safe to remove if the groups gave what they are to give; by what can be removed, most users first. */
export function removableUsers(input: LicenseGroupsInput): Removable[] {
  const { state, mined } = input;
  const { tables, profiles } = state.context;
  const groups = licenseGroups(input);
  const bySkus = new Map<string, { readonly skuIds: readonly SkuId[]; readonly users: number[] }>();
  const consider = (users: Uint32Array, given: readonly MinedLicense[]): void => {
    const known = new Map<number, readonly SkuId[]>();
    for (const user of users) {
      const ordinal = state.profileOf[user]!;
      let skuIds = known.get(ordinal);
      if (skuIds === undefined) {
        const after = profiles.intern(
          withGroups(
            state.profile(user),
            given.map((license) => mined.users.licenses.at(license)),
          ),
        );
        skuIds = checkDirectLicenses(tables, after).flatMap(({ sku, verdict }) => (isSafe(verdict) ? [tables.skus[sku]!.skuId] : []));
        known.set(ordinal, skuIds);
      }
      if (skuIds.length === 0) continue;
      const key = skuIds.join();
      const found = bySkus.get(key) ?? { skuIds, users: [] };
      bySkus.set(key, found);
      found.users.push(user);
    }
  };
  for (const [i, { users }] of mined.users.combinations.entries()) consider(users, givenTo(groups, i));
  consider(mined.users.inherited, []);
  return [...bySkus.values()].sort((a, b) => b.users.length - a.users.length || (a.skuIds.join() < b.skuIds.join() ? -1 : 1));
}

function givenTo(groups: readonly LicenseGroup[], combination: number): MinedLicense[] {
  const own = groups.filter(({ proposal }) => proposal.combinations.includes(combination));
  return [...new Set(own.flatMap(({ proposal }) => proposal.licenses))];
}

/** As it will be: the same from a group that is none of those in the profile. */
function withGroups(profile: LicenseProfile, given: readonly Pick<ProfileEntry, 'sku' | 'options'>[]): ProfileEntry[] {
  const source = Math.max(DIRECT, ...profile.entries.map((entry) => entry.source)) + 1;
  const entries = given.map(
    (license) => ({ ...license, source: source as ProfileEntry['source'], state: 'Active', error: 'None' }) as const,
  );
  return [...profile.entries, ...entries];
}
