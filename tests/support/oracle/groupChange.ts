import type { AssignedLicense, AssignmentError, GroupId, ServicePlanId, SkuId } from '../../../shared/model/graph.ts';
import { currentEntries, desiredLicenses } from './desired.ts';
import { plansOfEntry } from './enabledPlans.ts';
import { activeEntry, type Entry, isHeld } from './entries.ts';
import { skusWithoutUnit } from './units.ts';
import { locationInGroups, newlyBarredPlans, newViolations, type Violations } from './violations.ts';
import type { World, WorldUser } from './world.ts';

/** Why a change by groups cannot be made; all empty when it can. */
export interface Obstacles extends Violations {
  /** Something is added, and neither the user nor (unless the setting forbids asking) the tenant has a location. */
  readonly noLocation: boolean;
  readonly barredPlans: ReadonlySet<ServicePlanId>;
  readonly withoutUnit: ReadonlySet<SkuId>;
}

/** Section 5 point 2, for one group or for several taken together (point 5): what stands in the way of what they desire. */
export function findObstacles(world: World, user: WorldUser, groupIds: readonly GroupId[]): Obstacles {
  const candidate = user.entries.filter((entry) => isHeld(entry) && !groupIds.some((groupId) => groupId === entry.source));
  let adds = false;
  for (const groupId of groupIds) {
    const current = currentEntries(user, groupId);
    for (const license of desiredLicenses(world, user, groupId)) {
      candidate.push(activeEntry(license, groupId));
      // Section 5 point 2, "only when desired adds something": a SKU, or a service of one, that this group does not give now.
      const given = current.find((entry) => entry.skuId === license.skuId);
      const on = given === undefined ? null : plansOfEntry(world, given);
      if (on === null || [...plansOfEntry(world, license)].some((plan) => !on.has(plan))) adds = true;
    }
  }
  const location = locationInGroups(world, user);
  return {
    noLocation: adds && location === null,
    barredPlans: adds && location !== null ? newlyBarredPlans(world, location, user.entries, candidate) : new Set(),
    ...newViolations(world, user.entries, candidate),
    withoutUnit: skusWithoutUnit(world, user.entries, candidate),
  };
}

export function isClear(obstacles: Obstacles): boolean {
  const { noLocation, barredPlans, exclusions, missingBase, withoutUnit } = obstacles;
  return !noLocation && barredPlans.size === 0 && exclusions.length === 0 && missingBase.size === 0 && withoutUnit.size === 0;
}

/** Section 5 point 4, "at fault": the first reason of one desired license, or null when others are to blame. */
export function faultOf(world: World, obstacles: Obstacles, license: AssignedLicense): AssignmentError | null {
  const enables = plansOfEntry(world, license);
  if (obstacles.noLocation || [...obstacles.barredPlans].some((plan) => enables.has(plan))) return 'ProhibitedInUsageLocationViolation';
  if (obstacles.exclusions.some(({ a, b }) => enables.has(a) || enables.has(b))) return 'MutuallyExclusiveViolation';
  if ([...obstacles.missingBase].some((plan) => enables.has(plan))) return 'DependencyViolation';
  return obstacles.withoutUnit.has(license.skuId) ? 'CountViolation' : null;
}

/** F95, F4: whether a held entry enables a base that some plan would newly miss. */
export function enablesMissingBase(world: World, obstacles: Obstacles, entry: Entry): boolean {
  const enables = plansOfEntry(world, entry);
  return [...obstacles.missingBase].some((plan) => [...(world.rules.requirements.get(plan) ?? [])].some((base) => enables.has(base)));
}
