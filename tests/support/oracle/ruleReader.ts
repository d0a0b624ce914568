import { compileRule } from '../../../shared/engine/membership/compileRule.ts';
import type { RuleMoment, RuleSubject } from '../../../shared/engine/membership/membershipRule.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import type { World, WorldUser } from './world.ts';

/** A membership rule as the oracle uses one. The language itself is not the oracle's business. */
export interface RuleReading {
  matches(subject: RuleSubject, moment: RuleMoment): boolean;
  /** Whether a change of this attribute, by Graph's name, can change the answer. */
  reads(attribute: string): boolean;
}

/** null for a text that does not parse (F194). */
export type RuleReader = (rule: string) => RuleReading | null;

/** The product's own parser and evaluator (F180 to F197). */
export function createRuleReader(): RuleReader {
  const known = new Map<string, RuleReading | null>();
  return (text) => {
    if (!known.has(text)) known.set(text, readRule(text));
    return known.get(text) ?? null;
  };
}

function readRule(text: string): RuleReading | null {
  try {
    const rule = parseMembershipRule(text);
    return { matches: compileRule(rule), reads: (attribute) => rule.reads.has(attribute) };
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

/** Asks a rule about a user as they are now. */
export function ruleHolds(world: World, rule: RuleReading, user: WorldUser): boolean {
  const subject: RuleSubject = {
    id: user.id,
    attribute: (name) => user.attributes.get(name) ?? null,
    assignedPlans: () => [],
    isMemberOf: (groupId) => world.groups.get(groupId)?.members.has(user.id) ?? false,
  };
  return rule.matches(subject, { nowSeconds: world.startSecond + world.now });
}
