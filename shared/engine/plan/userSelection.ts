import { AppError } from '../../model/appError.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import { Bitset } from '../columns/bitset.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import { matches } from '../membership/compileRule.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { RuleError } from '../membership/ruleError.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { ordinalOfUser } from '../snapshot/userOrdinal.ts';

/** The users a selector means at this second, ascending; deleted users are never among them (formats.md). */
export function selectUsers(state: RehearsalState, selector: UserSelector, at: number): number[] {
  return evaluate(state, selector, at).toArray();
}

function evaluate(state: RehearsalState, selector: UserSelector, at: number): Bitset {
  const { tables } = state.context;
  if ('ids' in selector) return withIds(state, selector.ids);
  if ('memberOf' in selector) {
    const group = state.presentGroup(selector.memberOf);
    return Bitset.of(state.userCount, group === undefined ? [] : state.membersOf(group));
  }
  if ('all' in selector) return usersWhere(state, () => true);
  if ('where' in selector) {
    const rule = parseMembershipRule(selector.where);
    const moment = { nowSeconds: state.startSeconds + at };
    return usersWhere(state, (user) => matches(rule, state.subject(user), moment));
  }
  if ('hasDirect' in selector) {
    const sku = tables.sku(selector.hasDirect);
    return usersWithProfile(state, (profile) => profile.held.some((entry) => entry.sku === sku && entry.source === DIRECT));
  }
  if ('inherits' in selector) {
    const sku = tables.sku(selector.inherits);
    const from = selector.from === undefined ? null : (tables.group(selector.from) ?? NO_GROUP);
    return usersWithProfile(state, (profile) =>
      profile.held.some((entry) => entry.sku === sku && entry.source !== DIRECT && (from === null || entry.source === from)),
    );
  }
  if ('and' in selector) {
    const [first, ...rest] = selector.and.map((each) => evaluate(state, each, at));
    const both = (a: Bitset, b: Bitset): Bitset =>
      Bitset.of(
        a.size,
        a.toArray().filter((user) => b.has(user)),
      );
    return first === undefined ? usersWhere(state, () => true) : rest.reduce(both, first);
  }
  if ('not' in selector) {
    const excluded = evaluate(state, selector.not, at);
    return usersWhere(state, (user) => !excluded.has(user));
  }
  const chosen = Bitset.of(state.userCount, evaluate(state, selector.of, at).toArray().slice(0, selector.first));
  state.firstChoices.set(selector, chosen);
  return chosen;
}

/** Matches no source. */
const NO_GROUP = -2;

function usersWhere(state: RehearsalState, holds: (user: number) => boolean): Bitset {
  const users = new Bitset(state.userCount);
  for (let user = 0; user < state.userCount; user++) if (!state.deleted.has(user) && holds(user)) users.add(user);
  return users;
}

function usersWithProfile(state: RehearsalState, holds: (profile: LicenseProfile) => boolean): Bitset {
  const answers: (boolean | undefined)[] = [];
  return usersWhere(state, (user) => {
    const ordinal = state.profileOf[user]!;
    answers[ordinal] ??= holds(state.profile(user));
    return answers[ordinal];
  });
}

/** Unknown ids are left out. */
function withIds(state: RehearsalState, ids: readonly string[]): Bitset {
  const users = ids.map((id) => ordinalOfUser(state.snapshot.users, id)).filter((user) => user >= 0 && !state.deleted.has(user));
  return Bitset.of(state.userCount, users);
}

/** Refuses a plan with a `where` that does not parse: bad input, unlike a group's rule, which the service would refuse (formats.md). */
export function checkSelector(selector: UserSelector, place: string): void {
  if ('where' in selector) checkWhere(selector.where, `${place}.where`);
  else if ('and' in selector) for (const [i, each] of selector.and.entries()) checkSelector(each, `${place}.and[${i}]`);
  else if ('not' in selector) checkSelector(selector.not, `${place}.not`);
  else if ('first' in selector) checkSelector(selector.of, `${place}.of`);
}

function checkWhere(text: string, place: string): void {
  try {
    parseMembershipRule(text);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const at = `${place}, character ${error.position + 1}`;
    throw new AppError('badInput', { place: at, expected: 'a membership-rule expression', found: error.message }, { cause: error });
  }
}
