import type { Witness } from '../../../model/assessment.ts';
import type { Goal } from '../../../model/condition.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../../licensing/profileTable.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import type { ConditionContext } from '../conditionContext.ts';
import { type Judgement, ofUsers, witness } from '../judgement.ts';
import { RefusedLicenseCalls } from '../refusedCalls.ts';

type GoalOf<Kind extends Goal['kind']> = Extract<Goal, { kind: Kind }>;

/** What is asked of a user's entries: which count, and what a witness calls it. */
interface Holding {
  /** Entries that give it when they are held. */
  readonly isOne: (entry: ProfileEntry) => boolean;
  readonly skuIds: ReadonlySet<string>;
  readonly names: Pick<Witness, 'skuId' | 'service'>;
}

export function holds(context: ConditionContext, { users, skuId, from, not }: GoalOf<'holds'>): Judgement {
  const { tables } = context.rehearsal;
  const sku = tables.sku(skuId);
  const group = typeof from === 'object' ? (tables.group(from.group) ?? null) : null;
  const isFrom = (source: number): boolean => {
    if (from === undefined) return true;
    if (from === 'direct') return source === DIRECT;
    return from === 'group' ? source !== DIRECT : source === group;
  };
  return judgeHolding(context, context.usersOf(users), not === true, {
    isOne: (entry) => entry.sku === sku && isFrom(entry.source),
    skuIds: new Set([skuId]),
    names: { skuId, service: null },
  });
}

/** On means: switched on in an entry that is held, or part of its license plan and never off (F25). */
export function serviceOn(context: ConditionContext, { users, servicePlanId, not }: GoalOf<'serviceOn'>): Judgement {
  const { tables } = context.rehearsal;
  const plan = tables.plan(servicePlanId);
  const offers = (sku: number): boolean => {
    const row = tables.skus[sku];
    return plan !== undefined && row !== undefined && (row.userPlans.has(plan) || row.companyPlans.includes(plan));
  };
  return judgeHolding(context, context.usersOf(users), not === true, {
    isOne: ({ sku, options }) =>
      plan !== undefined &&
      offers(sku) &&
      (tables.enabledPlans(sku, options).has(plan) || tables.skus[sku]?.companyPlans.includes(plan) === true),
    skuIds: new Set(tables.skus.flatMap(({ skuId }, sku) => (offers(sku) ? [skuId] : []))),
    names: { skuId: null, service: { servicePlanId } },
  });
}

function judgeHolding(context: ConditionContext, users: readonly number[], not: boolean, holding: Holding): Judgement {
  const isHeld = remembered((profile) => profile.held.some(holding.isOne));
  const wrong = users.filter((user) => isHeld(context.endProfile(user)) === not);
  const calls = new RefusedLicenseCalls(context, holding.skuIds, not ? 'takes' : 'gives');
  const tell = not ? whyStillHeld : whyNotHeld;
  return ofUsers(
    users.length,
    wrong.map((user) => witness({ userId: context.userId(user), ...holding.names, ...tell(context, user, holding, isHeld, calls) })),
  );
}

/** In this order: an entry in error, a license that went, a refused call; else nothing ever happened. */
function whyNotHeld(
  context: ConditionContext,
  user: number,
  { isOne }: Holding,
  isHeld: (profile: LicenseProfile) => boolean,
  calls: RefusedLicenseCalls,
): Partial<Witness> {
  const { tables } = context.rehearsal;
  const failed = context.endProfile(user).entries.find((entry) => entry.error !== 'None' && isOne(entry));
  if (failed !== undefined) return failureOf(context, user, failed);
  const since = context.sinceWhen(user, (profile) => !isHeld(profile));
  const { log } = context.rehearsal;
  if (since !== NONE && isHeld(context.profileAt(log.before[since]))) {
    return { ...context.momentOf(since), groupId: tables.groupIds[log.group[since] ?? NONE] ?? null };
  }
  const refused = calls.of(user);
  return refused === undefined ? {} : { atSeconds: refused.atSeconds, step: refused.step, code: refused.code, groupId: refused.groupId };
}

/** In this order: an entry that could not be taken and is in error, a refused call, a license that came; else nobody ever took it. */
function whyStillHeld(
  context: ConditionContext,
  user: number,
  { isOne }: Holding,
  isHeld: (profile: LicenseProfile) => boolean,
  calls: RefusedLicenseCalls,
): Partial<Witness> {
  const held = context.endProfile(user).held.filter(isOne);
  const failing = held.find(({ error }) => error !== 'None');
  if (failing !== undefined) return failureOf(context, user, failing);
  const refused = calls.of(user);
  if (refused !== undefined) return { atSeconds: refused.atSeconds, step: refused.step, code: refused.code, groupId: refused.groupId };
  const source = held[0]?.source ?? DIRECT;
  const groupId = source === DIRECT ? null : (context.rehearsal.tables.groupIds[source] ?? null);
  return { groupId, ...context.momentOf(context.sinceWhen(user, isHeld)) };
}

/** An entry in error: why, and since when. */
function failureOf(context: ConditionContext, user: number, { sku, source, error }: ProfileEntry): Partial<Witness> {
  const { tables } = context.rehearsal;
  const isFailed = (profile: LicenseProfile): boolean =>
    profile.entries.some((entry) => entry.sku === sku && entry.source === source && entry.error === error);
  const groupId = source === DIRECT ? null : (tables.groupIds[source] ?? null);
  return { ...context.momentOf(context.sinceWhen(user, isFailed)), code: error, groupId, skuId: tables.skus[sku]?.skuId ?? null };
}

/** Entries in error at the end; of several of one user the one that has lasted longest is told. */
export function noErrors(context: ConditionContext, { users }: GoalOf<'noErrors'>): Judgement {
  const { tables } = context.rehearsal;
  const asked = context.usersOf(users);
  const wrong = asked.flatMap((user) => {
    const { entries, errorEntries } = context.endProfile(user);
    const errors = errorEntries.flatMap((position) => {
      const entry = entries[position];
      if (entry === undefined) return [];
      const { sku, source, error } = entry;
      const isSame = (profile: LicenseProfile): boolean =>
        profile.entries.some((other) => other.sku === sku && other.source === source && other.error === error);
      return { entry, since: context.sinceWhen(user, isSame) };
    });
    const first = errors.reduce<(typeof errors)[number] | null>(
      (best, each) => (best === null || each.since < best.since ? each : best),
      null,
    );
    if (first === null) return [];
    const { sku, source, error } = first.entry;
    return witness({
      userId: context.userId(user),
      groupId: source === DIRECT ? null : (tables.groupIds[source] ?? null),
      skuId: tables.skus[sku]?.skuId ?? null,
      code: error,
      ...context.momentOf(first.since),
    });
  });
  return ofUsers(asked.length, wrong);
}

/** The same license plans from the same sources with the same services; whether an entry is in error is not asked. */
export function unchanged(context: ConditionContext, { users }: GoalOf<'unchanged'>): Judgement {
  const { tables } = context.rehearsal;
  const asked = context.usersOf(users);
  const keyOf = remembered(({ held }) => held.map(({ sku, source, options }) => `${sku} ${source} ${options}`).join());
  const wrong = asked.flatMap((user) => {
    const start = context.startProfile(user);
    const end = context.endProfile(user);
    if (keyOf(start) === keyOf(end) && !context.deleted.has(user)) return [];
    const since = context.sinceWhen(user, (profile) => keyOf(profile) !== keyOf(start));
    const other = firstDifference(start, end);
    const source = other?.source ?? DIRECT;
    return witness({
      userId: context.userId(user),
      groupId: source === DIRECT ? null : (tables.groupIds[source] ?? null),
      skuId: tables.skus[other?.sku ?? NONE]?.skuId ?? null,
      ...context.momentOf(since),
    });
  });
  return ofUsers(asked.length, wrong);
}

function firstDifference(start: LicenseProfile, end: LicenseProfile): ProfileEntry | undefined {
  const isIn = (entries: readonly ProfileEntry[], { sku, source, options }: ProfileEntry): boolean =>
    entries.some((other) => other.sku === sku && other.source === source && other.options === options);
  return start.held.find((entry) => !isIn(end.held, entry)) ?? end.held.find((entry) => !isIn(start.held, entry));
}

/** Worked out once per profile: there are few, and many users. */
function remembered<Answer>(ask: (profile: LicenseProfile) => Answer): (profile: LicenseProfile) => Answer {
  const known = new Map<number, Answer>();
  return (profile) => {
    let answer = known.get(profile.ordinal);
    if (answer === undefined) {
      answer = ask(profile);
      known.set(profile.ordinal, answer);
    }
    return answer;
  };
}
