import type { AssignedPlanValue, AttributeValue, GroupId, UserId } from '../../model/graph.ts';

/** What an evaluator may ask about one user. Attribute names are Graph's (`userAttributes.ts`). */
export interface RuleSubject {
  readonly id: UserId;
  attribute(name: string): AttributeValue;
  assignedPlans(): readonly AssignedPlanValue[];
  isMemberOf(group: GroupId): boolean;
}
