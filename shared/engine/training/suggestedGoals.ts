import type { Goal } from '../../model/condition.ts';
import type { PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** The users that a step is about, as a selector. */
export function usersOfStep(step: PlanStep): UserSelector[] {
  if (step.kind === 'assignLicense') return ['users' in step.target ? step.target.users : { memberOf: step.target.group }];
  return 'users' in step ? [step.users] : [];
}

/** What a step is meant to lead to; whether it does is for others to find out. */
export function goalsOfStep(step: PlanStep, rehearsal: Rehearsal): Goal[] {
  switch (step.kind) {
    case 'assignLicense':
      return 'group' in step.target ? goalsOfGroupCall(step, step.target.group) : goalsOfDirectCall(step, step.target.users);
    case 'addMembers':
      return [{ kind: 'member', users: step.users, group: step.group }, ...inherited(step.users, step.group, rehearsal)];
    case 'removeMembers':
      return [{ kind: 'member', users: step.users, group: step.group, not: true }];
    case 'setMembershipRule':
      return step.rule === null || step.rule.trim() === '' ? [] : goalsOfRule(step.rule, step.group, rehearsal);
    case 'createGroup':
      return typeof step.group.membershipRule === 'string' && step.group.membershipRule.trim() !== ''
        ? goalsOfRule(step.group.membershipRule, step.group.id, rehearsal)
        : [];
    case 'deleteGroup':
      return [{ kind: 'groupGone', group: step.group }];
    case 'updateUsers':
      return Object.entries(step.set).flatMap(([attribute, value]): Goal[] =>
        Array.isArray(value) ? [] : [{ kind: 'attribute', users: step.users, attribute, value }],
      );
    default:
      return [];
  }
}

type LicenseStep = Extract<PlanStep, { kind: 'assignLicense' }>;

function goalsOfDirectCall({ addLicenses, removeLicenses }: LicenseStep, users: UserSelector): Goal[] {
  return [
    ...addLicenses.map(({ skuId }): Goal => ({ kind: 'holds', users, skuId, from: 'direct' })),
    ...removeLicenses.map((skuId): Goal => ({ kind: 'holds', users, skuId, from: 'direct', not: true })),
  ];
}

function goalsOfGroupCall({ addLicenses, removeLicenses }: LicenseStep, group: string): Goal[] {
  const users: UserSelector = { memberOf: group };
  return [
    ...addLicenses.map(
      ({ skuId, disabledPlans }): Goal => ({
        kind: 'groupAssigns',
        group,
        skuId,
        ...(disabledPlans.length === 0 ? {} : { off: [...disabledPlans] }),
      }),
    ),
    ...addLicenses.map(({ skuId }): Goal => ({ kind: 'holds', users, skuId, from: { group } })),
    ...removeLicenses.map((skuId): Goal => ({ kind: 'groupAssigns', group, skuId, not: true })),
    ...removeLicenses.map((skuId): Goal => ({ kind: 'holds', users, skuId, from: { group }, not: true })),
  ];
}

function goalsOfRule(rule: string, group: string, rehearsal: Rehearsal): Goal[] {
  const users: UserSelector = { where: rule };
  return [{ kind: 'member', users, group }, ...inherited(users, group, rehearsal)];
}

/** What the group assigns in the end. */
function inherited(users: UserSelector, group: string, { tables, groups }: Rehearsal): Goal[] {
  const licenses = groups[tables.group(group) ?? NONE]?.licenses ?? [];
  return licenses.flatMap(({ sku }): Goal[] => {
    const skuId = tables.skus[sku]?.skuId;
    return skuId === undefined ? [] : [{ kind: 'holds', users, skuId, from: { group } }];
  });
}
