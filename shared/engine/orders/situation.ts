import type { PendingWork } from '../../model/processingOrder.ts';

/** Something that the service still has to do for the user, in its own time. */
export interface Pending {
  readonly work: PendingWork;
  /** Ordinal. */
  readonly group: number;
  /** The step that led to it. */
  readonly step: number;
  /** For a change made on-premises: whether the user joins or leaves. */
  readonly joins: boolean;
}

/** Everything about one user that can make a difference to what may happen next. */
export interface Situation {
  /** How many steps of the plan have begun. */
  readonly begun: number;
  /** The last step has chosen the user, and its direct call is still to come. */
  readonly called: boolean;
  /** Ordinal. */
  readonly profile: number;
  /** Which error came first: ranks, in the order of the profile's `errorEntries`. */
  readonly errors: readonly number[];
  /** Groups the user is a member of, of those that can matter; ascending. */
  readonly groups: readonly number[];
  /** In the order in which it was queued. */
  readonly pending: readonly Pending[];
  /** Steps that have changed attributes of the user. */
  readonly updates: readonly number[];
  readonly deleted: boolean;
}

/** One thing that happens to the user, in a second of its own. */
export type Move =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'call'; readonly step: number; readonly short: readonly number[] }
  /** `short`: license plans without a free unit at that moment. */
  | { readonly kind: 'pending'; readonly pending: Pending; readonly short: readonly number[] }
  /** A unit came free for a user who waits for it. */
  | { readonly kind: 'unit'; readonly group: number; readonly sku: number; readonly short: readonly number[] }
  /** An automation runs; position in the plan's automations. */
  | { readonly kind: 'automation'; readonly automation: number; readonly short: readonly number[] };

/** Equal texts: nothing tells the situations apart. */
export function situationKey({ begun, called, profile, errors, groups, pending, updates, deleted }: Situation): string {
  const work = pending.map((each) => `${each.work[0]}${each.group}.${each.step}${each.joins ? '+' : ''}`).join();
  return `${begun}${called ? 'c' : ''}${deleted ? 'd' : ''}|${profile}|${errors.join()}|${groups.join()}|${work}|${updates.join()}`;
}

/** Ranks of times: equal times have equal ranks. */
export function ranksOf(times: readonly number[]): number[] {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  return times.map((time) => distinct.indexOf(time));
}

/** Joining a group one is in, and leaving one that one is not in, is ignored; else the group has work. */
export function moved(situation: Situation, group: number, joins: boolean, step: number): Situation {
  const { groups, pending } = situation;
  if (groups.includes(group) === joins) return situation;
  return {
    ...situation,
    groups: joins ? [...groups, group].sort((a, b) => a - b) : groups.filter((each) => each !== group),
    pending: [...pending, { work: 'processing', group, step, joins: false }],
  };
}
