import type { MembershipEffect } from '../../../shared/contract/groupLicensing.ts';
import { buildGroupChange, type GroupChange } from '../../../shared/engine/licensing/groupChange.ts';
import { compileRule } from '../../../shared/engine/membership/compileRule.ts';
import type { MembershipRule } from '../../../shared/engine/membership/membershipRule.ts';
import { readRule } from '../../../shared/engine/membership/readRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { groupOf, type LicensingView, licensingViewOf } from '../licensing/licensingView.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';

/** How long the thread is kept in one go, in milliseconds: a window asks for other things meanwhile. */
const SLICE_MILLISECONDS = 8;
/** Users between two looks at the clock. */
const BETWEEN_LOOKS = 256;
/** Rules that somebody is trying. */
const KEPT = 8;
/** Services named; the figures count all. */
const NAMED = 30;

/** Who would come and go if this rule decided, ascending. */
export interface MemberMoves {
  readonly joining: Uint32Array;
  readonly leaving: Uint32Array;
}

const NOBODY: MemberMoves = { joining: new Uint32Array(0), leaving: new Uint32Array(0) };
const movesOf = perView(() => new Recent<Promise<MemberMoves>>(KEPT));

/** Throws `notFound` for the group; a rule that cannot be read moves nobody. */
export async function memberMoves(view: TenantView, groupId: string, rule: string): Promise<MemberMoves> {
  const licensing = licensingViewOf(view);
  const group = groupOf(licensing, groupId);
  const read = readRule(rule);
  if (read instanceof RuleError) return NOBODY;
  return movesOf(view).get(`${groupId} ${rule}`, () => findMoves(licensing, group, read));
}

/** Asks every user, in slices. */
async function findMoves({ tenant: { state } }: LicensingView, group: GroupState, rule: MembershipRule): Promise<MemberMoves> {
  const test = compileRule(rule);
  const moment = { nowSeconds: state.startSeconds };
  const joining: number[] = [];
  const leaving: number[] = [];
  let until = performance.now() + SLICE_MILLISECONDS;
  for (let user = 0; user < state.userCount; user++) {
    if (user % BETWEEN_LOOKS === 0 && performance.now() > until) {
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + SLICE_MILLISECONDS;
    }
    const belongs = test(state.subject(user), moment);
    if (belongs !== group.hasMember(user)) (belongs ? joining : leaving).push(user);
  }
  return { joining: Uint32Array.from(joining), leaving: Uint32Array.from(leaving) };
}

/** What a rule would do to a group, before anything is changed. */
export async function membershipEffect(view: TenantView, groupId: string, rule: string): Promise<MembershipEffect> {
  const licensing = licensingViewOf(view);
  const group = groupOf(licensing, groupId);
  const { state } = licensing.tenant;
  const read = readRule(rule);
  const moves = await memberMoves(view, groupId, rule);
  const members = state.membersOf(group).length;
  return {
    fault: read instanceof RuleError ? { reason: read.reason, position: read.position } : null,
    members,
    membersAfter: members + moves.joining.length - moves.leaving.length,
    joining: moves.joining.length,
    leaving: moves.leaving.length,
    paused: group.paused,
    licenses: group.licenses.map(({ sku }) => licensing.names.licensePlan(sku)),
    ...losses(licensing, group, moves.leaving),
    units: unitsNeeded(licensing, group, moves.joining),
    emptySeconds: view.settings.dynamicRuleDelaySeconds,
  };
}

function losses(licensing: LicensingView, group: GroupState, leaving: Uint32Array): Pick<MembershipEffect, 'lost' | 'losers'> {
  const changes = changesOf(licensing, group, false);
  const users = new Map<number, number>();
  let losers = 0;
  for (const user of leaving) {
    const { before, next, allowed } = changes(user);
    const lost = allowed ? before.enabled.toArray().filter((plan) => !next.enabled.has(plan)) : [];
    if (lost.length > 0) losers++;
    for (const plan of lost) users.set(plan, (users.get(plan) ?? 0) + 1);
  }
  const lost = [...users].sort(([a, x], [b, y]) => y - x || a - b).slice(0, NAMED);
  return { losers, lost: lost.map(([plan, count]) => ({ service: licensing.names.service(plan), users: count })) };
}

function unitsNeeded(licensing: LicensingView, group: GroupState, joining: Uint32Array): MembershipEffect['units'] {
  const { state } = licensing.tenant;
  const changes = changesOf(licensing, group, true);
  const needed = new Map<number, number>();
  for (const user of joining) {
    const { needs, allowed } = changes(user);
    const isLicensed = state.settings.licenseGuests || !state.guests.has(user);
    if (allowed && isLicensed) for (const sku of needs) needed.set(sku, (needed.get(sku) ?? 0) + 1);
  }
  return group.licenses.flatMap(({ sku }) => {
    const count = needed.get(sku) ?? 0;
    return count === 0 ? [] : [{ name: licensing.names.licensePlan(sku), needed: count, free: state.ledger.free(sku) }];
  });
}

/** What joining or leaving means, once per profile and kind of location. */
function changesOf({ tenant: { state } }: LicensingView, group: GroupState, joins: boolean): (user: number) => GroupChange {
  const known = new Map<string, GroupChange>();
  const wish = { group: group.ordinal, licenses: joins ? group.licenses : [] };
  return (user) => {
    const key = `${state.profileOf[user]!} ${state.locations.kindOfUser[user]!}`;
    const change = known.get(key) ?? buildGroupChange(state.context, state.profile(user), [wish], state.locations.of(user).inGroups);
    known.set(key, change);
    return change;
  };
}
