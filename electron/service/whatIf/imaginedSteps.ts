import type { WhatIfChange } from '../../../shared/contract/whatIf.ts';
import { buildSuccessorMap } from '../../../shared/engine/planning/successorMap.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { AssignedLicense } from '../../../shared/model/graph.ts';
import { type PlanStep, planStepSchema } from '../../../shared/model/migrationPlan.ts';
import type { TenantView } from '../session/tenantView.ts';

export type ImaginedChange = Exclude<WhatIfChange, { kind: 'scenario' }>;
type LicenseChange = Pick<Extract<ImaginedChange, { kind: 'licenses' }>, 'add' | 'remove' | 'keepServices'>;

/** The steps of a plan by which it would come about. Throws `notFound` for a user or a group that is not there, `badInput` for no change. */
export function imaginedSteps(view: TenantView, userId: string, change: ImaginedChange): readonly PlanStep[] {
  const users = { ids: [userId] };
  view.userOrdinal(userId);
  switch (change.kind) {
    case 'licenses':
      return [step({ kind: 'assignLicense', target: { users }, ...licensesOf(view, change, directLicenses(view, userId)) })];
    case 'groupLicenses': {
      const group = view.snapshot.groups[view.groupOrdinal(change.group)];
      const present = group?.assignedLicenses ?? [];
      return [step({ kind: 'assignLicense', target: { group: change.group }, ...licensesOf(view, change, present) })];
    }
    case 'joinGroup':
    case 'leaveGroup': {
      // The membership of a synchronized group can only be changed where it comes from (F103).
      const onPremises = view.snapshot.groups[view.groupOrdinal(change.group)]?.onPremisesSyncEnabled === true;
      const kind = change.kind === 'joinGroup' ? 'addMembers' : 'removeMembers';
      return [step({ kind, group: change.group, users, ...(onPremises && { onPremises }) })];
    }
    case 'usageLocation':
      return [step({ kind: 'updateUsers', users, set: { usageLocation: change.country } }), step({ kind: 'reprocess', users })];
    case 'delete':
      return [step({ kind: 'deleteUsers', users })];
  }
}

function step(input: unknown): PlanStep {
  return planStepSchema.parse(input);
}

/** `present`: what the same source gives today, with the services it leaves out. */
function licensesOf(view: TenantView, { add, remove, keepServices }: LicenseChange, present: readonly AssignedLicense[]) {
  if (add === null && remove === null) throw new AppError('badInput', { place: 'change', expected: 'a license plan', found: 'none' });
  const removeLicenses = remove === null || remove === add ? [] : [remove];
  if (add === null) return { addLicenses: [], removeLicenses };
  const disabledPlans = keepServices && remove !== null ? switchedOffThen(view, add, remove, present) : [];
  return { addLicenses: [{ skuId: add, disabledPlans }], removeLicenses };
}

/** F121: services that are off stay off under their successors. */
function switchedOffThen(
  { snapshot, catalog }: TenantView,
  add: string,
  remove: string,
  present: readonly AssignedLicense[],
): readonly string[] {
  const [from, to] = [remove, add].map((id) => snapshot.skus.find(({ skuId }) => skuId === id));
  if (from === undefined || to === undefined) return [];
  const disabled = (id: string): readonly string[] | null => present.find(({ skuId }) => skuId === id)?.disabledPlans ?? null;
  return buildSuccessorMap({ from, to, disabledPlans: disabled(remove) ?? [], presentlyDisabled: disabled(add) }, catalog).disabledPlans;
}

function directLicenses(view: TenantView, userId: string): readonly AssignedLicense[] {
  const { snapshot } = view;
  const entries = snapshot.profiles[snapshot.users.profile[view.userOrdinal(userId)] ?? -1] ?? [];
  return entries.filter(({ assignedByGroup }) => assignedByGroup === null);
}
