import type { SkuOrdinal } from '../../../model/brand.ts';
import type { PlanStep } from '../../../model/migrationPlan.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { DIRECT, type LicenseProfile } from '../../licensing/profileTable.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import { testDirectRemoval } from '../directRemovals.ts';
import { endProfile, noUsers, type PreflightContext, startProfile } from '../preflightContext.ts';
import { stepsOn } from './orderRemedies.ts';
import { both, EVERYBODY_ELSE, insert, type Remedy, type RemedyEdit, remedy, replace, THESE } from './remedy.ts';

/** F156: direct licenses beside the same ones from a group of the plan, of users who lose nothing by it (F160). */
export function removeLeftovers(context: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  const { tables, groups } = context;
  return removeDirect(context, users, (end) =>
    skusHeldDirectly(end).filter((sku) => {
      const inherits = end.held.some((entry) => entry.sku === sku && entry.source !== DIRECT && groups.has(entry.source));
      return inherits && testDirectRemoval(end, sku, tables).safe;
    }),
  );
}

/** F120: the license plan that leaves through the group goes directly as well. */
export function removeDirectToo(context: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  const leaving = new Set<number>();
  for (const { before, after, kind } of context.changes) {
    if (kind !== 'licensesApplied') continue;
    for (const { sku, source } of before.held) {
      if (source !== DIRECT && !after.held.some((entry) => entry.sku === sku && entry.source === source)) leaving.add(sku);
    }
  }
  return removeDirect(context, users, (end, start) =>
    skusHeldDirectly(end).filter((sku) => leaving.has(sku) && skusHeldDirectly(start).includes(sku)),
  );
}

/** At the end of the plan, when all groups have been processed: one call for each license plan. */
function removeDirect(
  context: PreflightContext,
  users: Bitset | null,
  choose: (end: LicenseProfile, start: LicenseProfile) => readonly SkuOrdinal[],
): Remedy[] {
  const usersOf = new Map<SkuOrdinal, Bitset>();
  const chosen = new Map<string, readonly SkuOrdinal[]>();
  for (const user of users ?? []) {
    const end = endProfile(context, user);
    const start = startProfile(context, user);
    const key = `${end.ordinal} ${start.ordinal}`;
    const skus = chosen.get(key) ?? choose(end, start);
    chosen.set(key, skus);
    for (const sku of skus) {
      const set = usersOf.get(sku) ?? noUsers(context);
      set.add(user);
      usersOf.set(sku, set);
    }
  }
  const perSku = [...usersOf].sort(([a], [b]) => a - b);
  const calls = perSku.map(([sku, set]) => {
    const removeLicenses = [context.tables.skus[sku]!.skuId];
    return { step: { kind: 'assignLicense', target: { users: THESE }, addLicenses: [], removeLicenses } as PlanStep, users: set };
  });
  const [first] = perSku;
  if (first === undefined) return [];
  const values = { skuId: context.tables.skus[first[0]]!.skuId, count: first[1].count() };
  return remedy('removeDirect', [insert(context.plan.steps.length, { kind: 'waitForProcessing' }, ...calls)], values);
}

/** F159, F160: calls that only take direct licenses away leave these users out. */
export function leaveOut(context: PreflightContext, { who: { users }, count }: DetailedFinding): Remedy[] {
  if (users === null) return [];
  const steps = stepsOn(context, ({ kind, users: called }) => kind === 'userLicensesSet' && called.some((user) => users.has(user)));
  const edits = steps.flatMap((index): RemedyEdit[] => {
    const step = context.plan.steps[index];
    if (step?.kind !== 'assignLicense' || step.addLicenses.length > 0 || !('users' in step.target)) return [];
    return [replace(index, { step: { ...step, target: { users: both(step.target.users, EVERYBODY_ELSE) } }, users })];
  });
  return remedy('leaveOut', edits, { count, stepNumber: (steps[0] ?? 0) + 1 });
}

function skusHeldDirectly({ held }: LicenseProfile): SkuOrdinal[] {
  return held.filter((entry) => entry.source === DIRECT).map((entry) => entry.sku);
}
