import { DIRECT, type ProfileEntry } from '../licensing/profileTable.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** Held entries that a path took away at some moment, though it may have given them back: of each user, as license plan and source. */
export type Removals = ReadonlyMap<number, ReadonlySet<string>>;

export function removalsOf({ log, profiles, tables }: Pick<Rehearsal, 'log' | 'profiles' | 'tables'>): Removals {
  const known = new Map<string, readonly string[]>();
  const keyOf = ({ sku, source }: ProfileEntry): string =>
    `${tables.skus[sku]?.skuId} ${source === DIRECT ? 'direct' : tables.groupIds[source]}`;
  const takenBetween = (before: number, after: number): readonly string[] => {
    const pair = `${before} ${after}`;
    let taken = known.get(pair);
    if (taken === undefined) {
      const kept = new Set((profiles[after]?.held ?? []).map(keyOf));
      taken = (profiles[before]?.held ?? []).map(keyOf).filter((key) => !kept.has(key));
      known.set(pair, taken);
    }
    return taken;
  };
  const removals = new Map<number, Set<string>>();
  for (let row = 0; row < log.length; row++) {
    const before = log.before[row] ?? NONE;
    const after = log.after[row] ?? NONE;
    if (before === after) continue;
    const taken = takenBetween(before, after);
    if (taken.length === 0) continue;
    const user = log.user[row] ?? NONE;
    const ofUser = removals.get(user) ?? new Set<string>();
    removals.set(user, ofUser);
    for (const key of taken) ofUser.add(key);
  }
  return removals;
}

/** How many of the first are not among the others. Both are of the same tenant, so users have the same ordinals. */
export function countNeedless(own: Removals, model: Removals): number {
  let needless = 0;
  for (const [user, keys] of own) {
    const needed = model.get(user);
    for (const key of keys) if (needed?.has(key) !== true) needless++;
  }
  return needless;
}
