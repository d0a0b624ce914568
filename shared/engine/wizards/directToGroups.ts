import type { PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../model/plannedStep.ts';
import { type LicenseGroup, type LicenseGroupsInput, licenseGroups } from './licenseGroups.ts';
import { removalWaves } from './removalWaves.ts';

export interface RemovalChoice {
  /** Users whose direct licenses go first, to see how it turns out. */
  readonly pilotUsers: number;
  /** In how many parts the others follow. */
  readonly waves: number;
  /** Time to look at the outcome after each part. */
  readonly pauseSeconds: number;
}

export interface DirectToGroupsInput extends LicenseGroupsInput {
  /** Id of the script that gives direct licenses today, if there is one, and when it is switched off. */
  readonly automation: { readonly id: string; readonly retire: 'beforeRemoval' | 'afterRemoval' } | null;
  readonly removal: RemovalChoice;
}

/** The eight steps of Microsoft's article as steps of a plan (F153): nobody is without a license at any moment. */
export function directToGroupsSteps(input: DirectToGroupsInput): PlannedStep[] {
  const { automation, removal } = input;
  const retired = automation === null ? [] : [retirement(automation)];
  const waves = removalWaves(input, removal).flatMap(({ selector, skuIds, wave, users }, i, all) => [
    removeDirect(selector, skuIds, wave === 0 ? 'removePilot' : 'removeWave', { wave, users }),
    ...(endsWave(all, i) && removal.pauseSeconds > 0 && (i < all.length - 1 || automation !== null)
      ? [pause(removal.pauseSeconds, wave)]
      : []),
  ]);
  return [
    ...assignmentSteps(input),
    ...(automation?.retire === 'beforeRemoval' ? retired : []),
    ...waves,
    ...(automation?.retire === 'afterRemoval' ? retired : []),
  ];
}

function endsWave(parts: readonly { readonly wave: number }[], i: number): boolean {
  return parts[i + 1]?.wave !== parts[i]?.wave;
}

/** The first half: everybody has the license twice when it is done. */
export function assignmentSteps(input: LicenseGroupsInput): PlannedStep[] {
  const groups = licenseGroups(input);
  if (groups.length === 0) return [];
  return [
    ...groups.flatMap(groupSteps),
    ...groups.flatMap(licenseSteps),
    planned({ kind: 'waitForProcessing', groups: groups.map(({ id }) => id) }, 'waitForGroups', ['F153', 'F157'], {
      groups: groups.length,
    }),
  ];
}

function groupSteps(group: LicenseGroup): PlannedStep[] {
  const { id, name, creates, rule, joining, synchronized } = group;
  const creation = planned(
    { kind: 'createGroup', group: { id, displayName: name, groupTypes: [], securityEnabled: true, membershipRule: rule } },
    rule === null ? 'createGroup' : 'createDynamicGroup',
    ['F153'],
    { group: name, users: group.users },
  );
  const members = planned(
    { kind: 'addMembers', group: id, users: { ids: [...joining] }, ...(synchronized ? { onPremises: true } : {}) },
    synchronized ? 'addMembersOnPremises' : 'addMembers',
    synchronized ? ['F103', 'F153'] : ['F60', 'F153'],
    { group: name, users: joining.length },
  );
  return [...(creates ? [creation] : []), ...(joining.length > 0 ? [members] : [])];
}

function licenseSteps({ id, name, isLicensed, licenses }: LicenseGroup): PlannedStep[] {
  if (isLicensed) return [];
  const addLicenses = licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }));
  const step: PlanStep = { kind: 'assignLicense', target: { group: id }, addLicenses, removeLicenses: [] };
  return [planned(step, 'assignToGroup', ['F153', 'F154', 'F155'], { group: name })];
}

function removeDirect(
  users: UserSelector,
  skuIds: readonly string[],
  code: string,
  values: NonNullable<StepReason['values']>,
): PlannedStep {
  const step: PlanStep = { kind: 'assignLicense', target: { users }, addLicenses: [], removeLicenses: [...skuIds] };
  return planned(step, code, ['F153', 'F151', 'F160'], values);
}

function pause(seconds: number, wave: number): PlannedStep {
  return planned({ kind: 'wait', seconds }, wave === 0 ? 'checkPilot' : 'checkWave', ['F153'], { wave });
}

function retirement({ id, retire }: NonNullable<DirectToGroupsInput['automation']>): PlannedStep {
  return planned({ kind: 'retireAutomation', automation: id }, retire === 'beforeRemoval' ? 'retireBefore' : 'retireAfter', [
    'F153',
    'F156',
  ]);
}

function planned(step: PlanStep, code: string, facts: StepReason['facts'], values?: StepReason['values']): PlannedStep {
  return { step, reason: { code, facts, ...(values === undefined ? {} : { values }) } };
}
