import type { PlanStep } from '../../model/migrationPlan.ts';
import type { ReasonCode } from '../../model/resultSummary.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import type { ConditionContext, Moment } from './conditionContext.ts';

/** A refused call of the path, with the first of its reasons. */
export interface RefusedCall extends Moment {
  readonly row: number;
  readonly code: ReasonCode | null;
  readonly call: PlanStep;
  readonly user: number | null;
  readonly groupId: string | null;
}

/** In the order in which they were made. What automations were refused is no call of the path. */
export function refusedCalls(context: ConditionContext): RefusedCall[] {
  const { log, refusals, plan, tables } = context.rehearsal;
  return context.rowsOf('callRefused').flatMap((row) => {
    const refusal = refusals[log.detail[row] ?? NONE];
    const call = plan.steps[log.step[row] ?? NONE];
    if (refusal === undefined || call === undefined) return [];
    const user = log.user[row] ?? NONE;
    return {
      ...context.momentOf(row),
      row,
      code: refusal.reasons[0]?.code ?? null,
      call,
      user: user === NONE ? null : user,
      groupId: groupOf(call) ?? tables.groupIds[log.group[row] ?? NONE] ?? null,
    };
  });
}

/** The group a call is about, also one that is not there. */
function groupOf(call: PlanStep): string | null {
  if (call.kind === 'assignLicense') return 'group' in call.target ? call.target.group : null;
  if (call.kind === 'createGroup') return call.group.id;
  return 'group' in call ? call.group : null;
}

/** Refused calls that would have given (or, the other way round, taken) one of these license plans, by whom they were to reach. */
export class RefusedLicenseCalls {
  readonly #ofUser = new Map<number, RefusedCall>();
  readonly #ofGroups: readonly RefusedCall[];
  readonly #context: ConditionContext;

  constructor(context: ConditionContext, skuIds: ReadonlySet<string>, direction: 'gives' | 'takes') {
    this.#context = context;
    const calls = refusedCalls(context).filter(({ call, groupId }) => concerns(context, call, groupId, skuIds, direction));
    this.#ofGroups = calls.filter(({ user }) => user === null);
    for (const call of calls) if (call.user !== null && !this.#ofUser.has(call.user)) this.#ofUser.set(call.user, call);
  }

  /** The first call on the user, or else the first on a group that was to reach them. */
  of(user: number): RefusedCall | undefined {
    return this.#ofUser.get(user) ?? this.#ofGroups.find((refused) => this.#reaches(refused, user));
  }

  #reaches({ call, groupId }: RefusedCall, user: number): boolean {
    if (call.kind === 'addMembers' || call.kind === 'removeMembers') return this.#context.isMeant(call.users, user);
    const { groups, tables } = this.#context.rehearsal;
    return call.kind !== 'assignLicense' || (groupId !== null && groups[tables.group(groupId) ?? NONE]?.hasMember(user) === true);
  }
}

function concerns(
  { rehearsal: { groups, tables } }: ConditionContext,
  call: PlanStep,
  groupId: string | null,
  skuIds: ReadonlySet<string>,
  direction: 'gives' | 'takes',
): boolean {
  if (call.kind === 'assignLicense') {
    return direction === 'gives'
      ? call.addLicenses.some(({ skuId }) => skuIds.has(skuId))
      : call.removeLicenses.some((id) => skuIds.has(id));
  }
  const isChangeOfMembers = call.kind === (direction === 'gives' ? 'addMembers' : 'removeMembers') || call.kind === 'setMembershipRule';
  if (!isChangeOfMembers || groupId === null) return false;
  const licenses = groups[tables.group(groupId) ?? NONE]?.licenses ?? [];
  return licenses.some(({ sku }) => skuIds.has(tables.skus[sku]?.skuId ?? ''));
}
