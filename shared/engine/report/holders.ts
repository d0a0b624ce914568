import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** A column read at a place that is in it. */
export function valueAt(column: Int32Array | Uint32Array, place: number): number {
  const value = column[place];
  if (value === undefined) throw new Error(`no place ${place} in a column of ${column.length}`);
  return value;
}

/** Users by profile, before and after; users whom the plan deletes are in the first only. */
export function usersPerProfile({ startProfileOf, endProfileOf, deleted, profiles }: Rehearsal): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(profiles.length);
  const after = new Int32Array(profiles.length);
  for (let user = 0; user < startProfileOf.length; user++) {
    const start = valueAt(startProfileOf, user);
    before[start] = valueAt(before, start) + 1;
    if (deleted.has(user)) continue;
    const end = valueAt(endProfileOf, user);
    after[end] = valueAt(after, end) + 1;
  }
  return { before, after };
}

/** Users by license plan that they hold, before and after. */
export function holdersPerLicensePlan(rehearsal: Rehearsal): { before: Int32Array; after: Int32Array } {
  const users = usersPerProfile(rehearsal);
  const count = (perProfile: Int32Array): Int32Array => {
    const holders = new Int32Array(rehearsal.tables.skus.length);
    for (const { ordinal, heldSkus } of rehearsal.profiles) {
      for (const sku of heldSkus) holders[sku] = valueAt(holders, sku) + valueAt(perProfile, ordinal);
    }
    return holders;
  };
  return { before: count(users.before), after: count(users.after) };
}
