import type { Reason } from '../../../model/resultSummary.ts';
import { Bitset } from '../../columns/bitset.ts';
import { type Requirement, violatedRequirements } from '../../licensing/compiledRules.ts';
import type { WantedLicense } from '../../licensing/groupChange.ts';
import { groupLicensesAfter, type ReadCall, readLicenseCall } from '../../licensing/licenseCall.ts';
import { reasons } from '../../licensing/refusal.ts';
import { kindCode } from '../eventLog.ts';
import type { GroupState } from '../groupState.ts';
import { type Origin, queueWork } from '../lanes.ts';
import type { RehearsalState } from '../rehearsalState.ts';
import { groupOrRefuse, refuseGroup, type StepContext, type StepOf } from './stepContext.ts';

/** `assignLicense` on a group (simulation.md section 4): refused at once, or the list changes now and all members are queued (F33). */
export function setGroupLicenses(context: StepContext, call: StepOf<'assignLicense'>, groupId: string, origin: Origin): void {
  const { state, processing } = context;
  const group = groupOrRefuse(context, groupId, origin);
  if (group === undefined) return;
  const read = readLicenseCall(call, state.context.tables);
  const licenses = groupLicensesAfter(group.licenses, read);
  const why = groupCallReasons(state, group, read, licenses);
  if (why.length > 0) {
    refuseGroup(context, groupId, why, origin);
    return;
  }
  group.setLicenses(licenses);
  const { at, step, cause } = origin;
  const changed = state.log.append(at, kindCode('groupLicensesSet'), step, cause, group.ordinal, licenses.length);
  queueWork(state, processing, group, state.membersOf(group), { at, step, cause: changed });
}

/** In the order of simulation.md section 10: F59, F46, F48, F50, F49, F79. */
export function groupCallReasons(state: RehearsalState, group: GroupState, call: ReadCall, after: readonly WantedLicense[]): Reason[] {
  if (call.badRequest !== null) return [call.badRequest];
  const id = (plan: number): string => state.context.tables.planIds[plan]!;
  return [
    ...(group.licensable ? [] : [reasons.groupKind()]),
    ...call.unknownSkus,
    ...call.companySkus,
    ...call.foreignPlans,
    ...call.nothingProvided,
    ...groupMissingBases(state, group.licenses, after).map(({ plan, anyOf }) => reasons.missingBase('F79', id(plan), anyOf.map(id))),
  ];
}

/** F79, F80: a base that no plan of the same group provides; only what the old list did not lack already. */
export function groupMissingBases(
  { context }: Pick<RehearsalState, 'context'>,
  before: readonly WantedLicense[],
  after: readonly WantedLicense[],
): Requirement[] {
  const { tables, rules } = context;
  const violated = (licenses: readonly WantedLicense[]) => {
    const enabled = new Bitset(tables.planIds.length);
    for (const { sku, options } of licenses) enabled.addAll(tables.enabledPlans(sku, options));
    return violatedRequirements(enabled, rules).filter((rule) => rule.blocks);
  };
  const old = violated(before);
  return violated(after).filter((rule) => !old.includes(rule));
}
