import type { CatalogBundle } from '../../model/catalog.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { endErrors } from './endErrors.ts';
import { familyTurns } from './familyTurns.ts';
import type { FamilyOutcome, ServiceSource, UserOutcome } from './outcome.ts';
import { sourcesOf } from './sourceFates.ts';

/** One user's way through a rehearsal: what stays, goes, comes and is interrupted, and why. */
export function userOutcome(rehearsal: Rehearsal, user: number, catalog: CatalogBundle): UserOutcome {
  const { profiles, startProfileOf, endProfileOf, deleted, elapsedSeconds } = rehearsal;
  const start = profiles[startProfileOf[user] ?? -1];
  const end = profiles[endProfileOf[user] ?? -1];
  if (start === undefined || end === undefined) throw new RangeError(`no user ${user}`);
  const isDeleted = deleted.has(user);
  const toSource = ({ sku, source }: { sku: number; source: number }): ServiceSource => ({
    skuId: rehearsal.tables.skus[sku]?.skuId ?? '',
    groupId: rehearsal.tables.groupIds[source] ?? null,
  });
  return {
    deleted: isDeleted,
    elapsedSeconds,
    families: familyOutcomes(rehearsal, user, isDeleted),
    before: start.entries.map((entry) => ({ ...toSource(entry), held: start.held.includes(entry) })),
    after: end.entries.map((entry) => ({ ...toSource(entry), held: end.held.includes(entry) })),
    errors: isDeleted ? [] : endErrors(rehearsal, user, catalog),
    refusals: refusalsOf(rehearsal, user),
  };
}

function familyOutcomes(rehearsal: Rehearsal, user: number, isDeleted: boolean): FamilyOutcome[] {
  const { families, tables, profiles, startProfileOf, endProfileOf } = rehearsal;
  const { result: followed, seconds } = followUser(rehearsal, user);
  const changes = new Map(followed.changes.map((change) => [change.family, change]));
  const gaps = Map.groupBy(followed.gaps, ({ family }) => family);
  const start = profiles[startProfileOf[user]!]!;
  const end = profiles[endProfileOf[user]!]!;
  const held = new Map(families.holdings(start).map((holding) => [holding.family, holding]));
  const holds = new Map(families.holdings(end).map((holding) => [holding.family, holding]));
  const turns = familyTurns(rehearsal, user);
  const planId = (plan: number | null | undefined): string | null =>
    plan === null || plan === undefined ? null : (tables.planIds[plan] ?? null);
  const all = [...new Set([...held.keys(), ...holds.keys()])].sort((a, b) => a - b);
  return all.map((family): FamilyOutcome => {
    const change = changes.get(family);
    const [before, after] = [held.get(family), holds.get(family)];
    const kept = before?.plans.find((plan) => after?.plans.includes(plan));
    return {
      family: families.ids[family] ?? '',
      foundation: families.isFoundation(family),
      result: change?.result ?? 'kept',
      from: change === undefined ? planId(kept) : planId(change.fromPlan),
      to: change === undefined ? planId(kept) : planId(change.toPlan),
      gaps: (gaps.get(family) ?? []).map(({ from, to }) => ({ from: seconds[from]!, to: seconds[to]! })),
      sources: sourcesOf(rehearsal, { start, end, before: before?.plans ?? [], after: after?.plans ?? [], isDeleted }),
      turns: turns.get(family) ?? [],
    };
  });
}

function refusalsOf({ refusals, groups, snapshot }: Rehearsal, user: number): UserOutcome['refusals'] {
  const id = snapshot.users.ids.get(user);
  const own = new Set(groups.filter((group) => group.hasMember(user)).map((group) => group.id));
  return refusals.filter(({ target }) => target === id || own.has(target));
}
