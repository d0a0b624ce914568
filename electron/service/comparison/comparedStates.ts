import type { MatrixCell } from '../../../shared/contract/comparison.ts';
import { type ComparedUsers, compareUsers, type FamilyCell } from '../../../shared/engine/compare/comparedUsers.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';
import { PairNames } from './pairNames.ts';

/** Two views of tenants, and their users side by side. */
export interface ComparedStates {
  readonly before: TenantView;
  readonly after: TenantView;
  readonly users: ComparedUsers;
  readonly names: PairNames;
  /** Everybody in an order that was asked for, and lists that somebody is scrolling through: ordinals before. */
  readonly orders: Recent<Promise<Uint32Array>>;
  readonly lists: Recent<Promise<Uint32Array>>;
}

/** A comparison is kept as long as both its views are. */
const comparisonsOf = perView(() => new WeakMap<TenantView, ComparedStates>());

/** Orders and lists of one comparison that are remembered: filters set and taken back, the other way round. */
const REMEMBERED = 6;

export function comparedStatesOf(before: TenantView, after: TenantView): ComparedStates {
  const made = comparisonsOf(before);
  let states = made.get(after);
  if (states === undefined) {
    const users = compareUsers(before.snapshot, after.snapshot, before.catalog.families);
    states = { before, after, users, names: new PairNames(before, after), orders: new Recent(REMEMBERED), lists: new Recent(REMEMBERED) };
    made.set(after, states);
  }
  return states;
}

/** A cell with names. */
export function namedCell({ names, users }: ComparedStates, { family, result, fromPlan, toPlan }: FamilyCell): MatrixCell {
  const name = (plan: number | null): string | null => (plan === null ? null : names.service(users.planIds[plan] ?? ''));
  return { family: users.families.ids[family] ?? '', result, from: name(fromPlan), to: name(toPlan) };
}
