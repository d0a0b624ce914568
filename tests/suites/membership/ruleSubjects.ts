import { compileRule } from '../../../shared/engine/membership/compileRule.ts';
import type { RuleSubject } from '../../../shared/engine/membership/membershipRule.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import type { AssignedPlanValue, AttributeValue } from '../../../shared/model/graph.ts';

export interface SubjectParts {
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly plans?: readonly Partial<AssignedPlanValue>[];
  readonly groups?: readonly string[];
}

export function buildSubject({ id = 'u1', attributes = {}, plans = [], groups = [] }: SubjectParts): RuleSubject {
  const assignedPlans = plans.map((plan) => ({ servicePlanId: 'p1', service: 'exchange', capabilityStatus: 'Enabled', ...plan }));
  return {
    id,
    attribute: (name) => attributes[name] ?? null,
    assignedPlans: () => assignedPlans,
    isMemberOf: (group) => groups.includes(group),
  };
}

/** 2026-12-01T08:00:00Z */
export const NOW = { nowSeconds: 1_796_112_000 };

/** Whether a rule holds for a user with these attributes. */
export function holds(rule: string, attributes: Readonly<Record<string, AttributeValue>> = {}): boolean {
  return holdsFor(rule, { attributes });
}

export function holdsFor(rule: string, parts: SubjectParts): boolean {
  return compileRule(parseMembershipRule(rule))(buildSubject(parts), NOW);
}

/** The error a rule is refused with; a rule that is accepted fails the test. */
export function refusal(rule: string): RuleError {
  try {
    parseMembershipRule(rule);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error(`accepted: ${rule}`);
}

export function warnings(rule: string): string[] {
  return parseMembershipRule(rule).warnings.map(({ code }) => code);
}
