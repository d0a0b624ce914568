import type { PlanStep, UserSelector } from '../../../model/migrationPlan.ts';
import type { TenantTables } from '../../licensing/tenantTables.ts';
import type { TenantSnapshot } from '../../snapshot/tenantSnapshot.ts';

/** What there is, by id. */
export interface KnownReferences {
  readonly user: (id: string) => boolean;
  readonly group: (id: string) => boolean;
  /** Somebody has it, or the tenant owns it. */
  readonly licensePlan: (id: string) => boolean;
  /** The tenant owns it: only then it can be assigned or bought. */
  readonly ownedPlan: (id: string) => boolean;
}

/** What a step names and is not there: ids, each once. */
export interface MissingReferences {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly licensePlans: readonly string[];
}

/** Groups that the plan itself creates are there too. */
export function knownReferences(
  plan: { readonly steps: readonly PlanStep[] },
  { users, groups }: TenantSnapshot,
  tables: Pick<TenantTables, 'sku' | 'skus'>,
): KnownReferences {
  const groupIds = new Set(groups.map(({ id }) => id));
  for (const step of plan.steps) if (step.kind === 'createGroup') groupIds.add(step.group.id);
  // Made when a step names users one by one.
  let userIds: Set<string> | undefined;
  return {
    user: (id) => {
      userIds ??= new Set(Array.from({ length: users.count }, (_, user) => users.ids.get(user)!));
      return userIds.has(id);
    },
    group: (id) => groupIds.has(id),
    licensePlan: (id) => tables.sku(id) !== undefined,
    ownedPlan: (id) => {
      const sku = tables.sku(id);
      return sku !== undefined && tables.skus[sku]!.subscribed !== null;
    },
  };
}

export function missingReferences(step: PlanStep, known: KnownReferences): MissingReferences {
  const users = new Set<string>();
  const groups = new Set<string>();
  const licensePlans = new Set<string>();
  const noting = (isKnown: (id: string) => boolean, missing: Set<string>) => (id: string) => {
    const found = isKnown(id);
    if (!found) missing.add(id);
    return found;
  };
  // Asks about everything that the step names.
  withoutUnknown(step, {
    user: noting(known.user, users),
    group: noting(known.group, groups),
    licensePlan: noting(known.licensePlan, licensePlans),
    ownedPlan: noting(known.ownedPlan, licensePlans),
  });
  return { users: [...users], groups: [...groups], licensePlans: [...licensePlans] };
}

/** The step without what is not there: itself where all of it is, null where nothing is left to do or nobody to do it for. */
export function withoutUnknown(step: PlanStep, known: KnownReferences): PlanStep | null {
  switch (step.kind) {
    case 'assignLicense': {
      const target = 'group' in step.target ? (known.group(step.target.group) ? step.target : null) : usersTarget(step.target, known);
      const addLicenses = kept(step.addLicenses, ({ skuId }) => known.ownedPlan(skuId));
      const removeLicenses = kept(step.removeLicenses, known.licensePlan);
      if (target === null || addLicenses.length + removeLicenses.length === 0) return null;
      const same = target === step.target && addLicenses === step.addLicenses && removeLicenses === step.removeLicenses;
      return same ? step : { ...step, target, addLicenses: [...addLicenses], removeLicenses: [...removeLicenses] };
    }
    case 'setSeats':
      return known.ownedPlan(step.skuId) ? step : null;
    case 'waitForProcessing': {
      if (step.groups === undefined) return step;
      const groups = kept(step.groups, known.group);
      return groups === step.groups ? step : groups.length === 0 ? null : { ...step, groups: [...groups] };
    }
    case 'addMembers':
    case 'removeMembers': {
      const isThere = known.group(step.group);
      const users = withoutUnknownUsers(step.users, known);
      return users === null || !isThere ? null : users === step.users ? step : { ...step, users };
    }
    case 'deleteGroup':
    case 'setMembershipRule':
      return known.group(step.group) ? step : null;
    case 'updateUsers':
    case 'deleteUsers':
    case 'reprocess': {
      const users = withoutUnknownUsers(step.users, known);
      return users === null ? null : users === step.users ? step : { ...step, users };
    }
    default:
      return step;
  }
}

function usersTarget(target: { readonly users: UserSelector }, known: KnownReferences): { users: UserSelector } | null {
  const users = withoutUnknownUsers(target.users, known);
  return users === null ? null : users === target.users ? target : { users };
}

/** null where nobody is meant any more. */
function withoutUnknownUsers(selector: UserSelector, known: KnownReferences): UserSelector | null {
  if ('ids' in selector) {
    const ids = kept(selector.ids, known.user);
    return ids === selector.ids ? selector : ids.length === 0 ? null : { ids };
  }
  if ('memberOf' in selector) return known.group(selector.memberOf) ? selector : null;
  if ('hasDirect' in selector) return known.licensePlan(selector.hasDirect) ? selector : null;
  if ('inherits' in selector) {
    const isThere = known.licensePlan(selector.inherits) && (selector.from === undefined || known.group(selector.from));
    return isThere ? selector : null;
  }
  if ('and' in selector) {
    const parts = selector.and.map((part) => withoutUnknownUsers(part, known));
    if (parts.some((part) => part === null)) return null;
    const there = parts.filter((part) => part !== null);
    return there.every((part, i) => part === selector.and[i]) ? selector : { and: there };
  }
  if ('not' in selector) {
    const inner = withoutUnknownUsers(selector.not, known);
    return inner === selector.not ? selector : inner === null ? { all: true } : { not: inner };
  }
  if ('first' in selector) {
    const inner = withoutUnknownUsers(selector.of, known);
    return inner === selector.of ? selector : inner === null ? null : { first: selector.first, of: inner };
  }
  return selector;
}

/** The list itself when everything of it is kept. */
function kept<Item>(list: readonly Item[], isKept: (item: Item) => boolean): readonly Item[] {
  const left = list.filter(isKept);
  return left.length === list.length ? list : left;
}
