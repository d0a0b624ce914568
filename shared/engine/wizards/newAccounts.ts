import type { AssignedLicense, GroupId, UserId } from '../../model/graph.ts';
import type { PlanStep } from '../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../model/plannedStep.ts';

export interface NewAccountsInput {
  readonly users: readonly UserId[];
  /** Of those without a usage location: the ones whose location is written in the cloud, and those who get it from on-premises. */
  readonly withoutLocation: { readonly cloud: readonly UserId[]; readonly onPremises: readonly UserId[] };
  /** Two letters. */
  readonly location: string;
  /** How long a change made on-premises takes at most. */
  readonly syncCycleSeconds: number;
  readonly license: AssignedLicense;
  readonly to: { readonly users: true } | { readonly group: AccountsGroup };
}

export interface AccountsGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Made by the plan. */
  readonly creates: boolean;
  readonly synchronized: boolean;
  /** It gives the license plan already, with whatever services. */
  readonly givesPlan: boolean;
  readonly joining: readonly UserId[];
}

/** The usage location first, then the license (F13, F42): directly, or through a group. */
export function newAccountsSteps(input: NewAccountsInput): PlannedStep[] {
  return [...locationSteps(input), ...('group' in input.to ? groupSteps(input, input.to.group) : directSteps(input))];
}

function locationSteps({ withoutLocation: { cloud, onPremises }, location, syncCycleSeconds }: NewAccountsInput): PlannedStep[] {
  const set = (ids: readonly UserId[], code: string, facts: StepReason['facts']): PlannedStep =>
    planned({ kind: 'updateUsers', users: { ids: [...ids] }, set: { usageLocation: location } }, code, facts, {
      users: ids.length,
      country: location,
    });
  return [
    ...(cloud.length > 0 ? [set(cloud, 'setLocation', ['F13', 'F42', 'F74'])] : []),
    ...(onPremises.length > 0
      ? [
          planned({ kind: 'wait', seconds: syncCycleSeconds }, 'waitForSync', ['F13']),
          set(onPremises, 'locationSynchronized', ['F13', 'F42', 'F74']),
        ]
      : []),
  ];
}

function directSteps({ users, license }: NewAccountsInput): PlannedStep[] {
  if (users.length === 0) return [];
  const target = { users: { ids: [...users] } };
  return [planned({ kind: 'assignLicense', target, ...adding(license) }, 'licenseUsers', ['F40', 'F41', 'F42'], { users: users.length })];
}

/** The license before the members: whoever joins is then processed once. */
function groupSteps({ license }: NewAccountsInput, group: AccountsGroup): PlannedStep[] {
  const { id, name, creates, synchronized, givesPlan, joining } = group;
  const create: PlanStep = { kind: 'createGroup', group: { id, displayName: name, groupTypes: [], securityEnabled: true } };
  const assign: PlanStep = { kind: 'assignLicense', target: { group: id }, ...adding(license) };
  const add: PlanStep = { kind: 'addMembers', group: id, users: { ids: [...joining] }, ...(synchronized ? { onPremises: true } : {}) };
  return [
    ...(creates ? [planned(create, 'createAccountsGroup', ['F59'], { group: name })] : []),
    ...(givesPlan ? [] : [planned(assign, 'licenseGroup', ['F64', 'F67'], { group: name })]),
    ...(joining.length === 0
      ? []
      : [
          planned(add, synchronized ? 'joinOnPremises' : 'joinGroup', synchronized ? ['F103', 'F60'] : ['F60', 'F73'], {
            group: name,
            users: joining.length,
          }),
          planned({ kind: 'waitForProcessing', groups: [id] }, 'waitForGroup', ['F78'], { group: name }),
        ]),
  ];
}

function adding({ skuId, disabledPlans }: AssignedLicense) {
  return { addLicenses: [{ skuId, disabledPlans: [...disabledPlans] }], removeLicenses: [] };
}

function planned(step: PlanStep, code: string, facts: StepReason['facts'], values?: StepReason['values']): PlannedStep {
  return { step, reason: { code, facts, ...(values === undefined ? {} : { values }) } };
}
