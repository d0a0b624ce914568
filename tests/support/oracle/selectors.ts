import type { UserId } from '../../../shared/model/graph.ts';
import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import { isHeld, sortedUnique } from './entries.ts';
import { ruleHolds } from './ruleReader.ts';
import type { World, WorldUser } from './world.ts';

/** Whom a step means now, ascending by id (formats.md, Plan). Unknown and deleted users are left out (section 10, Calls). */
export function selectUsers(world: World, selector: UserSelector): UserId[] {
  return sortedUnique(select(world, selector)).filter((id) => world.users.has(id));
}

function select(world: World, selector: UserSelector): UserId[] {
  const allWho = (test: (user: WorldUser) => boolean) => [...world.users.values()].filter(test).map(({ id }) => id);
  if ('ids' in selector) return [...selector.ids];
  if ('memberOf' in selector) return [...(world.groups.get(selector.memberOf)?.members ?? [])];
  if ('all' in selector) return allWho(() => true);
  if ('where' in selector) {
    const rule = world.readRule(selector.where);
    if (rule === null) throw new Error(`bad input: ${selector.where}`);
    return allWho((user) => ruleHolds(world, rule, user));
  }
  if ('hasDirect' in selector) return allWho((user) => holds(user, selector.hasDirect, (source) => source === null));
  if ('inherits' in selector) {
    const { inherits, from } = selector;
    return allWho((user) => holds(user, inherits, (source) => source !== null && (from === undefined || source === from)));
  }
  if ('and' in selector) {
    const parts = selector.and.map((part) => new Set(selectUsers(world, part)));
    return allWho(({ id }) => parts.every((part) => part.has(id)));
  }
  if ('not' in selector) {
    const excluded = new Set(selectUsers(world, selector.not));
    return allWho(({ id }) => !excluded.has(id));
  }
  return selectUsers(world, selector.of).slice(0, selector.first);
}

function holds(user: WorldUser, skuId: string, from: (source: string | null) => boolean): boolean {
  return user.entries.some((entry) => entry.skuId === skuId && isHeld(entry) && from(entry.source));
}
