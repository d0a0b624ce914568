import type { DirectCheck, PictureRow } from '../../../shared/contract/groupLicensing.ts';
import { countServices } from '../../../shared/engine/explain/effectiveServices.ts';
import { DIRECT, type LicenseProfile } from '../../../shared/engine/licensing/profileTable.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { ViewNames } from '../session/viewNames.ts';
import { profileAt, type RehearsedMoment } from './rehearsedMoment.ts';

/** A user's licenses at the start, with both paths, and at the end, as they were in the rehearsal. */
export function toPictures(
  rehearsal: Rehearsal,
  names: ViewNames,
  user: number,
  both: RehearsedMoment,
): DirectCheck['examples'][number]['moments'] {
  const { profiles, startProfileOf, endProfileOf } = rehearsal;
  return {
    before: toPicture(rehearsal, names, profiles[startProfileOf[user]!]!),
    both: toPicture(rehearsal, names, profileAt(rehearsal, user, both)),
    after: toPicture(rehearsal, names, profiles[endProfileOf[user]!]!),
  };
}

/** One row per license plan, by name. */
function toPicture({ tables, groups }: Rehearsal, names: ViewNames, profile: LicenseProfile): PictureRow[] {
  return [...Map.groupBy(profile.entries, ({ sku }) => sku)]
    .map(([sku, entries]) => {
      const { on, all } = countServices(tables, profile, sku);
      return {
        plan: names.licensePlan(tables.skus[sku]!.skuId),
        paths: entries.map(({ source, state, error }) => ({
          group: source === DIRECT ? null : groups[source]?.displayName || names.group(tables.groupIds[source] ?? ''),
          state,
          error,
        })),
        servicesOn: on,
        services: all,
      };
    })
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
}
