import type { GroupId, SkuId, UserId } from '../../../shared/model/graph.ts';
import { compareText, isWaiting } from './entries.ts';
import { retryWaitingUser } from './processUser.ts';
import { consumedUnits, freeUnits } from './units.ts';
import { canProcess, type World } from './world.ts';

/** Consumption of every SKU at one moment. */
export type Consumption = ReadonlyMap<SkuId, number>;

export function takeConsumption(world: World): Consumption {
  return new Map([...world.skus.keys()].map((skuId) => [skuId, consumedUnits(world, skuId)]));
}

/**
 * Section 6 and section 10, Instants: when the processing and its cascade are over, units freed, net over both, and units
 * bought go to those who wait, by ascending skuId. In `classic` and `stacking` nobody is retried (F84, F87).
 */
export function serveWaitingUsers(world: World, before: Consumption): void {
  if (world.settings.era !== 'platform') return;
  const open = new Set([...freedSince(world, before), ...world.bought]);
  while (open.size > 0) {
    const skuId = [...open].sort(compareText)[0]!;
    open.delete(skuId);
    for (const freed of serveOneSku(world, skuId)) open.add(freed);
  }
}

function freedSince(world: World, before: Consumption): SkuId[] {
  return [...before].filter(([skuId, consumed]) => consumedUnits(world, skuId) < consumed).map(([skuId]) => skuId);
}

/** First in, first out while free units remain (F86). Answers the SKUs of which those who were served gave units back. */
function serveOneSku(world: World, skuId: SkuId): Set<SkuId> {
  const freed = new Set<SkuId>();
  if (freeUnits(world, skuId) === 0) return freed;
  for (const { userId, groupId } of queueFor(world, skuId)) {
    if (freeUnits(world, skuId) === 0) break;
    const user = world.users.get(userId)!;
    // Served meanwhile by the cascade of an earlier one.
    if (!user.entries.some((entry) => entry.skuId === skuId && entry.source === groupId && isWaiting(entry))) continue;
    const before = takeConsumption(world);
    retryWaitingUser(world, user, groupId);
    for (const id of freedSince(world, before)) freed.add(id);
  }
  return freed;
}

/** Time of the error, then user id, then group id. */
function queueFor(world: World, skuId: SkuId): { since: number; userId: UserId; groupId: GroupId }[] {
  const queue: { since: number; userId: UserId; groupId: GroupId }[] = [];
  for (const userId of world.waiters.get(skuId) ?? []) {
    for (const entry of world.users.get(userId)!.entries) {
      if (entry.skuId !== skuId || !isWaiting(entry) || entry.source === null || !canProcess(world, entry.source)) continue;
      queue.push({ since: entry.errorSince ?? world.startSecond, userId, groupId: entry.source });
    }
  }
  return queue.sort((a, b) => a.since - b.since || compareText(a.userId, b.userId) || compareText(a.groupId, b.groupId));
}
