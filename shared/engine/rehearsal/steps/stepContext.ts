import type { PlanStep, PlanStepKind } from '../../../model/migrationPlan.ts';
import type { Reason } from '../../../model/resultSummary.ts';
import { reasons } from '../../licensing/refusal.ts';
import type { GroupProcessing } from '../groupProcessing.ts';
import type { GroupState } from '../groupState.ts';
import type { Origin } from '../lanes.ts';
import type { Membership } from '../membership.ts';
import type { RehearsalState } from '../rehearsalState.ts';

/** What every step works with. */
export interface StepContext {
  readonly state: RehearsalState;
  readonly processing: GroupProcessing;
  readonly membership: Membership;
}

export type StepOf<Kind extends PlanStepKind> = Extract<PlanStep, { kind: Kind }>;

/** Refuses a call on a group. */
export function refuseGroup({ state }: StepContext, id: string, why: readonly Reason[], { at, step, cause }: Origin): void {
  const ordinal = state.context.tables.group(id) ?? -1;
  state.refuse(at, step, cause, id, why, -1, ordinal);
}

/** The group a call names, or undefined after refusing the call because there is none. */
export function groupOrRefuse(context: StepContext, id: string, origin: Origin): GroupState | undefined {
  const group = context.state.presentGroup(id);
  if (group === undefined) refuseGroup(context, id, [reasons.notFound(id)], origin);
  return group;
}
