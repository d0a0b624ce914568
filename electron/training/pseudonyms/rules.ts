import type { TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import { TextColumnBuilder } from '../../../shared/engine/columns/textColumnBuilder.ts';
import { compileUserNode } from '../../../shared/engine/membership/compileRule.ts';
import type { RuleLeaf, RuleNode, RuleSubject } from '../../../shared/engine/membership/membershipRule.ts';
import { MAX_RULE_LENGTH } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { printRule } from '../../../shared/engine/membership/printRule.ts';
import { readRule } from '../../../shared/engine/membership/readRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import type { RewrittenRule } from '../../../shared/model/pseudonymKey.ts';
import type { Attributes } from './attributes.ts';
import type { KnownValues } from './knownValues.ts';
import type { ObjectIds } from './objectIds.ts';
import { type PartOfText, rewritePart } from './partsOfTexts.ts';
import { KEPT_ATTRIBUTES } from './wordsOf.ts';

export interface RulesInput {
  readonly attributes: Attributes;
  readonly ids: ObjectIds;
  readonly values: KnownValues;
  readonly userCount: number;
  /** About the tenant as it was. */
  readonly subject: (user: number) => RuleSubject;
  /** What `system.now` is for the rules: seconds since 1970. */
  readonly nowSeconds: number;
  /** Begins the names of made-up attributes. */
  readonly mark: string;
}

export interface Rewritten {
  readonly text: string;
  /** null for a rule that says the same about other values. */
  readonly how: RewrittenRule['how'] | null;
}

/** Cannot be read, as the one it stands for. */
const UNREADABLE = 'user.notAnAttribute -eq "unreadable"';

/**
 * Membership rules about the pseudonymised values. Comparisons of whole values are carried over; comparisons of parts of texts become lists of
 * the values they hold for; what is left (dates, long lists) becomes a made-up attribute that users have for whom the expression holds.
 */
export class Rules {
  readonly #input: RulesInput;
  readonly #markers = new Map<string, { readonly name: string; readonly column: TextColumn }>();
  #how: Rewritten['how'] = null;

  constructor(input: RulesInput) {
    this.#input = input;
  }

  rewrite(text: string): Rewritten {
    // No rule at all.
    if (text.trim() === '') return { text: '', how: null };
    const rule = readRule(text);
    if (rule instanceof RuleError) return { text: UNREADABLE, how: 'unreadable' };
    this.#how = null;
    const rewritten = printRule(this.#node(rule.root));
    if (rewritten.length > MAX_RULE_LENGTH) return { text: printRule(this.#marker(rule.root)), how: 'marker' };
    return { text: rewritten, how: this.#how };
  }

  /** The made-up attributes. */
  columns(): Map<string, TextColumn> {
    return new Map([...this.#markers.values()].map(({ name, column }) => [name, column]));
  }

  #node(node: RuleNode): RuleNode {
    switch (node.kind) {
      case 'and':
      case 'or':
        return { kind: node.kind, operands: node.operands.map((operand) => this.#node(operand)) };
      case 'not':
        return { kind: 'not', operand: this.#node(node.operand) };
      case 'any':
      case 'all': {
        if (KEPT_ATTRIBUTES.has(node.collection)) return node;
        const element = this.#element(node.collection, node.element);
        return element === null ? this.#marker(node) : { ...node, element };
      }
      case 'memberOf':
        return { kind: 'memberOf', groups: node.groups.map((id) => this.#input.ids.of(id)).sort() };
      case 'directReports':
        return { kind: 'directReports', manager: this.#input.ids.of(node.manager) };
      default:
        return this.#leaf(node, node.property, 'first') ?? this.#marker(node);
    }
  }

  /** Inside -any and -all; null for what cannot be said of elements. */
  #element(collection: string, node: RuleNode): RuleNode | null {
    switch (node.kind) {
      case 'and':
      case 'or': {
        const operands = node.operands.map((operand) => this.#element(collection, operand));
        return operands.some((operand) => operand === null)
          ? null
          : { kind: node.kind, operands: operands.filter((each) => each !== null) };
      }
      case 'not': {
        const operand = this.#element(collection, node.operand);
        return operand === null ? null : { kind: 'not', operand };
      }
      case 'any':
      case 'all':
      case 'memberOf':
      case 'directReports':
        return null;
      default:
        return this.#leaf(node, collection, 'all');
    }
  }

  /** `attribute` is whose values the leaf compares; inside a collection its property is `_`. Null where a made-up attribute has to help. */
  #leaf(leaf: Extract<RuleLeaf, { property: string }>, attribute: string, elements: 'first' | 'all'): RuleNode | null {
    if (KEPT_ATTRIBUTES.has(attribute)) return leaf;
    const { attributes, ids } = this.#input;
    const property = leaf.property === '_' ? '_' : attributes.nameOf(leaf.property);
    const rename = (value: string): string => (attribute === 'id' ? ids.of(value.toLowerCase()) : attributes.textOf(attribute, value));
    switch (leaf.kind) {
      case 'date':
        return null;
      case 'boolean':
        return leaf;
      case 'isNull':
        return attributes.isLeftOut(attribute) && attribute !== 'id' ? null : { ...leaf, property };
      case 'list':
        return { ...leaf, property, values: leaf.values.map(rename) };
      case 'text': {
        if (leaf.operator === 'eq' || leaf.operator === 'ne') return { ...leaf, property, value: rename(leaf.value) };
        const part: PartOfText = {
          leaf,
          property,
          values: this.#input.values.of(attribute, elements),
          rename,
          domain: (name) => attributes.people.domain(name),
          isChangedByPlan: this.#input.values.isPlanned(attribute),
        };
        const { node, isList } = rewritePart(part);
        if (isList) this.#how ??= 'list';
        return node;
      }
    }
  }

  #marker(node: RuleNode): RuleNode {
    this.#how = 'marker';
    const key = printRule(node);
    let marker = this.#markers.get(key);
    if (marker === undefined) {
      marker = { name: `extension_${this.#input.mark}_holds${this.#markers.size + 1}`, column: this.#holds(node) };
      this.#markers.set(key, marker);
    }
    return { kind: 'text', property: marker.name, operator: 'eq', value: 'yes' };
  }

  #holds(node: RuleNode): TextColumn {
    const { userCount, subject, nowSeconds } = this.#input;
    const test = compileUserNode(node);
    const builder = new TextColumnBuilder(userCount);
    for (let user = 0; user < userCount; user++) builder.push(test(subject(user), { nowSeconds }) ? 'yes' : null);
    return builder.build(null, userCount);
  }
}
