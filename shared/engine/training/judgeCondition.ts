import type { ForbiddenEvent, ForbiddenKind, Goal, GoalKind } from '../../model/condition.ts';
import { checkSelector } from '../plan/userSelection.ts';
import type { ConditionContext } from './conditionContext.ts';
import { attribute } from './conditions/attributeGoal.ts';
import { assignmentError, gap, loss, without } from './conditions/continuityEvents.ts';
import { groupAssigns, groupGone, member } from './conditions/groupGoals.ts';
import { holds, noErrors, serviceOn, unchanged } from './conditions/heldLicenses.ts';
import { longerThan, refusal, stepUsed } from './conditions/pathEvents.ts';
import { peakAbove, seatsAbove, unitsUsed } from './conditions/unitConditions.ts';
import type { Judgement } from './judgement.ts';

type Judge<Condition> = (context: ConditionContext, condition: Condition) => Judgement;

const GOALS: { readonly [Kind in GoalKind]: Judge<Extract<Goal, { kind: Kind }>> } = {
  holds,
  serviceOn,
  member,
  attribute,
  groupAssigns,
  groupGone,
  noErrors,
  unitsUsed,
  unchanged,
};

const FORBIDDEN: { readonly [Kind in ForbiddenKind]: Judge<Extract<ForbiddenEvent, { kind: Kind }>> } = {
  gap,
  loss,
  without,
  assignmentError,
  refusal,
  peakAbove,
  stepUsed,
  seatsAbove,
  longerThan,
};

/** A goal about nobody is never met: its users are misspelt, or its group is not there. */
export function judgeGoal(context: ConditionContext, goal: Goal): Judgement & { readonly met: boolean } {
  const judgement = (GOALS[goal.kind] as Judge<Goal>)(context, goal);
  return { ...judgement, met: judgement.against === 0 && judgement.of !== 0 };
}

/** `met`: the event was avoided. */
export function judgeForbidden(context: ConditionContext, event: ForbiddenEvent): Judgement & { readonly met: boolean } {
  const judgement = (FORBIDDEN[event.kind] as Judge<ForbiddenEvent>)(context, event);
  return { ...judgement, met: judgement.against === 0 };
}

/** Throws AppError `badInput` for a selector that cannot be read. */
export function checkCondition(condition: Goal | ForbiddenEvent, place: string): void {
  if ('users' in condition) checkSelector(condition.users, `${place}.users`);
}
