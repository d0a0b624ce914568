import type { AssignmentError, AssignmentState, GroupId } from '../../../shared/model/graph.ts';
import { desiredLicenses } from './desired.ts';
import { activeEntry, type Entry, isHeld, isInError, sameOptions } from './entries.ts';
import { enablesMissingBase, faultOf, type Obstacles } from './groupChange.ts';
import { setEntries, type World, type WorldUser } from './world.ts';

/** Section 5 point 3: `current` becomes `desired`, all `Active`. `Error` entries go; `Disabled` ones stay unless desired (section 10). */
export function applyDesired(world: World, user: WorldUser, groupId: GroupId): void {
  const desired = desiredLicenses(world, user, groupId);
  const isDesired = (entry: Entry) => desired.some(({ skuId }) => skuId === entry.skuId);
  const kept = user.entries.filter((entry) => entry.source !== groupId || (entry.state === 'Disabled' && !isDesired(entry)));
  setEntries(world, user, [...kept, ...desired.map((license) => activeEntry(license, groupId))]);
}

/** Section 5 point 4: nothing is taken away (F83), and every entry of the group says what became of it (F76). */
export function markFailure(world: World, user: WorldUser, groupId: GroupId, obstacles: Obstacles): void {
  const desired = desiredLicenses(world, user, groupId);
  const old = user.entries.filter((entry) => entry.source === groupId);
  const marked: Entry[] = user.entries.filter((entry) => entry.source !== groupId);
  for (const license of desired) {
    const before = old.find(({ skuId }) => skuId === license.skuId);
    const fault = faultOf(world, obstacles, license) ?? 'Other';
    if (before === undefined || !isHeld(before)) {
      const wanted: Entry = { ...activeEntry(license, groupId), state: 'Error' };
      marked.push(withError(world, wanted, 'Error', fault, before));
    } else if (sameOptions(before, license)) {
      marked.push(activeEntry(license, groupId));
    } else {
      const error = enablesMissingBase(world, obstacles, before) ? 'DependencyViolation' : fault;
      marked.push(withError(world, before, 'ActiveWithError', error, before));
    }
  }
  for (const entry of old.filter(({ skuId }) => !desired.some((license) => license.skuId === skuId))) {
    if (entry.state === 'Disabled') marked.push(entry);
    if (!isHeld(entry)) continue;
    const error = enablesMissingBase(world, obstacles, entry) ? 'DependencyViolation' : 'Other';
    marked.push(withError(world, entry, 'ActiveWithError', error, entry));
  }
  setEntries(world, user, marked);
}

/** Section 10, Instants: an entry that fails again with the same error keeps its time. */
function withError(world: World, entry: Entry, state: AssignmentState, error: AssignmentError, before: Entry | undefined): Entry {
  const again = before !== undefined && isInError(before) && before.error === error;
  return { ...entry, state, error, errorSince: again ? before.errorSince : world.startSecond + world.now };
}
