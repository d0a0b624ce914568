import type { AssignedLicense, SubscribedSku } from '../../../model/graph.ts';
import type { UserSelector } from '../../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../../model/plannedStep.ts';
import type { RouteRequest } from '../../../model/routes.ts';
import type { SuccessorMap } from '../../../model/succession.ts';
import type { GroupState } from '../../rehearsal/groupState.ts';
import type { RehearsalState } from '../../rehearsal/rehearsalState.ts';
import type { SuccessorQuestion } from '../successorMap.ts';
import type { RouteSkus } from './routeCrowd.ts';

/** What the steps of a route are made from. `state` is the tenant at rest and is never changed. */
export interface RouteContext {
  readonly state: RehearsalState;
  readonly request: RouteRequest;
  readonly skus: RouteSkus;
  /** What people call a license plan; a group is named after it. */
  readonly nameOf: (sku: SubscribedSku) => string;
  readonly succeed: (question: SuccessorQuestion) => SuccessorMap;
}

export function licenseStep(
  target: { readonly group: string } | { readonly users: UserSelector },
  addLicenses: readonly AssignedLicense[],
  removeLicenses: readonly string[],
  reason: StepReason,
): PlannedStep {
  const licenses = addLicenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }));
  return { step: { kind: 'assignLicense', target: { ...target }, addLicenses: licenses, removeLicenses: [...removeLicenses] }, reason };
}

export function waitStep(groups: readonly string[], reason: StepReason): PlannedStep {
  return { step: { kind: 'waitForProcessing', groups: [...groups] }, reason };
}

/** The licenses of a group as Graph writes them. */
export function licensesOf({ state }: RouteContext, group: GroupState): AssignedLicense[] {
  const { tables } = state.context;
  return group.licenses.flatMap(({ sku, options }) => {
    const skuId = tables.skus[sku]?.skuId;
    return skuId === undefined ? [] : [{ skuId, disabledPlans: tables.disabledPlans(options) }];
  });
}

/** The new license plan as a group is to give it, in place of the old one among `licenses`. */
export function newLicense({ skus, succeed }: RouteContext, licenses: readonly AssignedLicense[]): AssignedLicense {
  const off = (skuId: string) => licenses.find((license) => license.skuId === skuId)?.disabledPlans;
  const { from, to } = skus;
  const map = succeed({ from, to, disabledPlans: off(from.skuId) ?? [], presentlyDisabled: off(to.skuId) ?? null });
  return { skuId: to.skuId, disabledPlans: map.disabledPlans };
}
