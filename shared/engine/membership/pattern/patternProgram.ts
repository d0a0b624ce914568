import { RuleError } from '../ruleError.ts';
import type { Assertion, PatternNode } from './pattern.ts';
import type { UnitSet } from './unitSet.ts';

/**
 * A pattern as a machine of states. Each state is one step: a unit to read, a condition on the place, a fork, or the end.
 * A backward program reads its text from the last unit to the first, and ends where a forward match begins.
 */
export interface PatternProgram {
  readonly backward: boolean;
  readonly start: number;
  readonly states: readonly PatternState[];
  /** The programs of lookarounds, by index. */
  readonly looks: readonly PatternProgram[];
}

export type PatternState =
  | { readonly kind: 'unit'; readonly set: UnitSet; readonly next: number }
  | { readonly kind: 'assert'; readonly what: Assertion; readonly next: number }
  | { readonly kind: 'look'; readonly look: number; readonly negated: boolean; readonly next: number }
  | { readonly kind: 'fork'; next: number; readonly other: number }
  | { readonly kind: 'end' };

/** Bounds the work for one unit of text; `(a{1000}){1000}` is refused. */
const MAX_STEPS = 5000;

export function buildPatternProgram(pattern: PatternNode, position: number, backward = false): PatternProgram {
  const builder = new ProgramBuilder(position, backward);
  const end = builder.add({ kind: 'end' });
  const start = builder.build(pattern, end);
  return { backward, start, states: builder.states, looks: builder.looks };
}

class ProgramBuilder {
  readonly states: PatternState[] = [];
  readonly looks: PatternProgram[] = [];
  readonly #position: number;
  readonly #backward: boolean;
  readonly #lookOf = new Map<PatternNode, number>();
  #steps = 0;

  constructor(position: number, backward: boolean) {
    this.#position = position;
    this.#backward = backward;
  }

  add(state: PatternState): number {
    return this.states.push(state) - 1;
  }

  /** Adds the states of a node in front of state `next` and gives the first of them. */
  build(node: PatternNode, next: number): number {
    if (++this.#steps > MAX_STEPS) {
      throw new RuleError('unsupported', this.#position, 'This regular expression is too large: it repeats too much.');
    }
    switch (node.kind) {
      case 'unit':
        return this.add({ kind: 'unit', set: node.set, next });
      case 'assert':
        return this.add({ kind: 'assert', what: node.what, next });
      case 'look':
        return this.add({ kind: 'look', look: this.#look(node), negated: node.negated, next });
      case 'sequence':
        return this.#sequence(node.items, next);
      case 'choice':
        return this.#choice(node.options, next);
      case 'repeat':
        return this.#repeat(node, next);
    }
  }

  #sequence(items: readonly PatternNode[], next: number): number {
    const inOrder = this.#backward ? items : items.toReversed();
    return inOrder.reduce((following, item) => this.build(item, following), next);
  }

  #choice(options: readonly PatternNode[], next: number): number {
    const starts = options.map((option) => this.build(option, next));
    return starts.reduceRight((other, start) => this.add({ kind: 'fork', next: start, other }));
  }

  #repeat({ body, least, most }: Extract<PatternNode, { kind: 'repeat' }>, next: number): number {
    let start = next;
    if (most === null) start = this.#loop(body, next);
    else for (let i = least; i < most; i++) start = this.add({ kind: 'fork', next: this.build(body, start), other: next });
    for (let i = 0; i < least; i++) start = this.build(body, start);
    return start;
  }

  #loop(body: PatternNode, next: number): number {
    const fork: Extract<PatternState, { kind: 'fork' }> = { kind: 'fork', next: -1, other: next };
    const start = this.add(fork);
    fork.next = this.build(body, start);
    return start;
  }

  /** A lookahead is read backward from the end of the text, a lookbehind forward: each ends where it is asked about. */
  #look(node: Extract<PatternNode, { kind: 'look' }>): number {
    const known = this.#lookOf.get(node);
    if (known !== undefined) return known;
    const index = this.looks.push(buildPatternProgram(node.body, this.#position, node.ahead)) - 1;
    this.#lookOf.set(node, index);
    return index;
  }
}
