import type { UserSelector } from '../../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../../model/plannedStep.ts';
import type { RouteKind } from '../../../model/routes.ts';
import { DIRECT } from '../../licensing/profileTable.ts';
import { licenseStep, type RouteContext } from './routeContext.ts';
import type { OptionsClass } from './routeCrowd.ts';

type DirectRoute = Extract<RouteKind, 'oneSave' | 'addFirst' | 'removeFirst' | 'replaceAll'>;

/** Steps for users who hold the old license plan directly: one call a user, so there is nothing to wait for. */
export function directRoute(kind: DirectRoute, context: RouteContext, classes: readonly OptionsClass[]): PlannedStep[] {
  const everybody = classes.flatMap(({ users }) => users);
  switch (kind) {
    case 'oneSave':
      return classes.map((alike) =>
        licenseStep({ users: stillHolding(context, classes, alike) }, addFor(context, alike), [context.skus.from.skuId], reasons.oneSave),
      );
    case 'addFirst':
      return [
        ...classes.map((alike) =>
          licenseStep({ users: stillHolding(context, classes, alike) }, addFor(context, alike), [], reasons.addNew),
        ),
        licenseStep({ users: stillHolding(context, classes, null) }, [], [context.skus.from.skuId], reasons.removeOld),
      ];
    case 'removeFirst':
      return [
        licenseStep({ users: stillHolding(context, classes, null) }, [], [context.skus.from.skuId], reasons.removeOldFirst),
        ...classes.map((alike) => licenseStep({ users: named(context, alike.users) }, addFor(context, alike), [], reasons.addNewAfter)),
      ];
    case 'replaceAll':
      return [
        ...heldSets(context, everybody).map(({ users, skuIds }) =>
          licenseStep({ users: named(context, users) }, [], skuIds, reasons.removeEverything),
        ),
        licenseStep(
          { users: named(context, everybody) },
          [{ skuId: context.skus.to.skuId, disabledPlans: [] }],
          [],
          reasons.addEverythingOn,
        ),
      ];
  }
}

const reasons = {
  oneSave: { code: 'oneSave', facts: ['F118', 'F121'] },
  addNew: { code: 'addNew', facts: ['F124', 'F121'] },
  removeOld: { code: 'removeOld', facts: ['F69'] },
  removeOldFirst: { code: 'removeOldFirst', facts: ['F118'] },
  addNewAfter: { code: 'addNewAfter', facts: ['F121'] },
  removeEverything: { code: 'removeEverything', facts: ['F127'] },
  addEverythingOn: { code: 'addEverythingOn', facts: ['F36', 'F121'] },
} as const satisfies Record<string, StepReason>;

function addFor({ skus, succeed }: RouteContext, { disabledPlans, presentlyDisabled }: OptionsClass) {
  const map = succeed({ from: skus.from, to: skus.to, disabledPlans, presentlyDisabled });
  return [{ skuId: skus.to.skuId, disabledPlans: [...map.disabledPlans] }];
}

/**
 * Users of a step that begins while they still hold the old license plan: in the reader's own words where all get the same call, else by
 * name. null for all of them.
 */
function stillHolding(context: RouteContext, classes: readonly OptionsClass[], alike: OptionsClass | null): UserSelector {
  if (alike !== null && classes.length > 1) return named(context, alike.users);
  const { who } = context.request;
  const holders: UserSelector = { hasDirect: context.skus.from.skuId };
  if (!('users' in who) || ('hasDirect' in who.users && who.users.hasDirect === holders.hasDirect)) return holders;
  return 'ids' in who.users
    ? named(
        context,
        classes.flatMap(({ users }) => users),
      )
    : { and: [who.users, holders] };
}

function named({ state }: RouteContext, users: readonly number[]): UserSelector {
  return { ids: [...users].sort((a, b) => a - b).map((user) => state.userId(user)) };
}

/** Users by the license plans that they hold directly, each set once. */
function heldSets({ state }: RouteContext, users: readonly number[]): { users: number[]; skuIds: string[] }[] {
  const { tables } = state.context;
  const skusOf = (user: number) =>
    state
      .profile(user)
      .held.filter(({ source }) => source === DIRECT)
      .map(({ sku }) => sku);
  return [...Map.groupBy(users, (user) => skusOf(user).join()).values()].map((alike) => {
    const [example = -1] = alike;
    return { users: alike, skuIds: skusOf(example).flatMap((sku) => tables.skus[sku]?.skuId ?? []) };
  });
}
