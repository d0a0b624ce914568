import type { MembershipRule, RuleNode } from './membershipRule.ts';
import { isAlone, parseComparison, type RuleScope } from './parseComparison.ts';
import { RuleError } from './ruleError.ts';
import { expressionsOf, forEachNode } from './ruleNodes.ts';
import type { RuleToken } from './ruleTokens.ts';
import { TokenReader } from './tokenReader.ts';

/** F180. A plan's `where` is held to the same length, so that it can become a group's rule unchanged. */
export const MAX_RULE_LENGTH = 3072;
/** F180. */
const RULE_BUILDER_EXPRESSIONS = 5;

export interface ParseRuleOptions {
  /** In UTF-16 code units. */
  readonly maxLength?: number;
}

/**
 * Reads a user membership rule (F180 to F194).
 * @throws RuleError for whatever the service refuses (F194) and what this model cannot evaluate.
 */
export function parseMembershipRule(text: string, options: ParseRuleOptions = {}): MembershipRule {
  const maxLength = options.maxLength ?? MAX_RULE_LENGTH;
  if (text.length > maxLength) {
    throw new RuleError('tooLong', maxLength, `The rule has ${text.length} characters; at most ${maxLength} are allowed.`);
  }
  const parser = new RuleParser(new TokenReader(text));
  const root = parser.parseRule();
  return { text, root, ...describeRule(root), warnings: parser.reader.warnings };
}

/** Precedence, highest first: comparisons, -not, -and, -or (F182). */
class RuleParser {
  readonly reader: TokenReader;
  /** -any and -all that stand without parentheses of their own, with their first word. */
  readonly #bareCollections = new Map<RuleNode, RuleToken>();
  /** First word of an expression that must be alone. */
  #alone: RuleToken | null = null;

  constructor(reader: TokenReader) {
    this.reader = reader;
  }

  parseRule(): RuleNode {
    const first = this.reader.next;
    const root = this.#parseJoined('or', 'user');
    if (this.reader.next.kind !== 'end') throw this.#leftOver();
    if (this.#alone !== null && !isAlone(root)) {
      throw new RuleError(
        'unsupported',
        this.#alone.position,
        'Neither memberOf nor Direct Reports can be combined with other expressions.',
      );
    }
    if (expressionsOf(root).length > RULE_BUILDER_EXPRESSIONS) this.reader.warn('notInRuleBuilder', first);
    return root;
  }

  #parseJoined(kind: 'or' | 'and', scope: RuleScope): RuleNode {
    const parseOperand = () => (kind === 'or' ? this.#parseJoined('and', scope) : this.#parseNegation(scope));
    const operands = [parseOperand()];
    while (this.reader.takeOperator(kind) !== null) operands.push(parseOperand());
    if (operands.length === 1) return operands[0]!;
    for (const operand of operands) this.#warnIfBare(operand);
    return { kind, operands };
  }

  #parseNegation(scope: RuleScope): RuleNode {
    const not = this.reader.takeOperator('not');
    if (not === null) return this.#parsePrimary(scope);
    const operand = this.reader.nested(() => this.#parseNegation(scope));
    if (operand.kind === 'isNull') this.reader.warn('notAroundNull', not);
    this.#warnIfBare(operand);
    return { kind: 'not', operand };
  }

  #parsePrimary(scope: RuleScope): RuleNode {
    const first = this.reader.next;
    if (this.reader.takeMark('(')) {
      const inner = this.reader.nested(() => this.#parseJoined('or', scope));
      this.reader.expectMark(')', 'to close a parenthesis');
      this.#bareCollections.delete(inner);
      return inner;
    }
    const node = parseComparison(this.reader, scope, (inner) => this.reader.nested(() => this.#parseJoined('or', inner)));
    if (isAlone(node)) this.#alone = first;
    if (node.kind === 'any' || node.kind === 'all') this.#bareCollections.set(node, first);
    return node;
  }

  #warnIfBare(operand: RuleNode): void {
    const first = this.#bareCollections.get(operand);
    if (first !== undefined) this.reader.warn('anyWithoutParentheses', first);
  }

  #leftOver(): RuleError {
    if (this.reader.isMark(')')) return new RuleError('syntax', this.reader.next.position, 'This parenthesis was never opened.');
    return this.reader.unexpected('-and, -or or the end of the rule');
  }
}

function describeRule(root: RuleNode): Pick<MembershipRule, 'reads' | 'memberOfGroups' | 'usesClock'> {
  const reads = new Set<string>();
  let memberOfGroups: MembershipRule['memberOfGroups'] = [];
  let usesClock = false;
  forEachNode(root, (node, insideCollection) => {
    if (node.kind === 'any' || node.kind === 'all') reads.add(node.collection);
    else if (node.kind === 'directReports') reads.add('manager');
    else if (node.kind === 'memberOf') {
      reads.add('memberOf');
      memberOfGroups = node.groups;
    } else if ('property' in node && !insideCollection) reads.add(node.property);
    if (node.kind === 'date' && node.value.kind === 'now') usesClock = true;
  });
  return { reads, memberOfGroups, usesClock };
}
