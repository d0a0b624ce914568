import type { AssignedLicense, GroupId } from '../../model/graph.ts';
import type { PlanStep } from '../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../model/plannedStep.ts';

export interface ChangeMembershipInput {
  readonly group: {
    readonly id: GroupId;
    readonly name: string;
    readonly licenses: readonly AssignedLicense[];
    readonly isDynamic: boolean;
  };
  /** null: people decide from now on. */
  readonly rule: string | null;
  /** A new group with this rule takes over before anybody leaves the old one. */
  readonly newGroup: { readonly id: GroupId; readonly name: string } | null;
}

/** What decides who is in a group, changed at once or by way of a new group. */
export function changeMembershipSteps({ group, rule, newGroup }: ChangeMembershipInput): PlannedStep[] {
  if (rule !== null && newGroup !== null) return takeOverSteps(group, rule, newGroup);
  const code = rule === null ? 'toAssigned' : group.isDynamic ? 'changeRule' : 'toDynamic';
  const facts: Record<typeof code, StepReason['facts']> = { toAssigned: ['F197'], changeRule: ['F101'], toDynamic: ['F100'] };
  return [
    planned({ kind: 'setMembershipRule', group: group.id, rule }, code, facts[code], { group: group.name }),
    planned({ kind: 'waitForProcessing', groups: [group.id] }, 'waitForMembers', ['F78'], { group: group.name }),
  ];
}

/** F100 avoided: who stays has the license twice for a while, which costs no unit (F66), and then only from the new group. */
function takeOverSteps(
  group: ChangeMembershipInput['group'],
  membershipRule: string,
  { id, name }: NonNullable<ChangeMembershipInput['newGroup']>,
): PlannedStep[] {
  const dynamic = { id, displayName: name, groupTypes: ['DynamicMembership'], securityEnabled: true, membershipRule };
  const addLicenses = group.licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }));
  const removeLicenses = group.licenses.map(({ skuId }) => skuId);
  const values = { group: name, old: group.name };
  return [
    planned({ kind: 'createGroup', group: dynamic }, 'createRuledGroup', ['F100'], values),
    planned({ kind: 'waitForProcessing', groups: [id] }, 'waitForRule', ['F78'], values),
    planned({ kind: 'assignLicense', target: { group: id }, addLicenses, removeLicenses: [] }, 'licenseRuledGroup', ['F66'], values),
    planned({ kind: 'waitForProcessing', groups: [id] }, 'waitForBoth', ['F78', 'F66'], values),
    planned(
      { kind: 'assignLicense', target: { group: group.id }, addLicenses: [], removeLicenses },
      'unlicenseOldGroup',
      ['F66', 'F120'],
      values,
    ),
    planned({ kind: 'waitForProcessing', groups: [group.id] }, 'waitForOld', ['F78'], values),
  ];
}

function planned(step: PlanStep, code: string, facts: StepReason['facts'], values?: StepReason['values']): PlannedStep {
  return { step, reason: { code, facts, ...(values === undefined ? {} : { values }) } };
}
