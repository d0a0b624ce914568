import { parsePattern } from './parsePattern.ts';
import type { Assertion } from './pattern.ts';
import { buildPatternProgram, type PatternProgram } from './patternProgram.ts';
import { hasUnit, isWordUnit } from './unitSet.ts';

/**
 * A function that tells whether a pattern matches anywhere in a text. All states a match could be in are kept side by
 * side, so the time is at most text length times pattern size: no pattern and no text can hang a rehearsal, as
 * `(a+)+$` hangs a backtracking engine.
 * @param position where the pattern stands in its rule, for errors
 * @throws RuleError as `parsePattern`, and `unsupported` for a pattern that repeats too much
 */
export function compilePattern(text: string, position = 0): (text: string) => boolean {
  const scanner = new PatternScanner(buildPatternProgram(parsePattern(text, position), position));
  return (value) => scanner.matchesIn(value);
}

/** Runs one program. The lists are kept between texts, to make no garbage per user. */
class PatternScanner {
  readonly #program: PatternProgram;
  readonly #looks: readonly PatternScanner[];
  /** For each lookaround: 1 at every place where it holds. */
  #places: Uint8Array[] = [];
  /** In which round each state was last reached. */
  readonly #reached: Float64Array;
  #round = 0;
  readonly #pending: Int32Array;
  /** States that wait for a unit. */
  #waiting: Int32Array;
  #waitingCount = 0;
  #before: Int32Array;

  constructor(program: PatternProgram) {
    const size = program.states.length;
    this.#program = program;
    this.#looks = program.looks.map((look) => new PatternScanner(look));
    this.#reached = new Float64Array(size);
    this.#pending = new Int32Array(2 * size + 2);
    this.#waiting = new Int32Array(size);
    this.#before = new Int32Array(size);
  }

  matchesIn(text: string): boolean {
    return this.#scan(text, null);
  }

  /** 1 at every place where a match ends (of a backward program: begins); place i is before unit i. */
  #endsIn(text: string): Uint8Array {
    const ends = new Uint8Array(text.length + 1);
    this.#scan(text, ends);
    return ends;
  }

  /** Without `ends`, stops at the first match. */
  #scan(text: string, ends: Uint8Array | null): boolean {
    const { backward, start } = this.#program;
    this.#places = this.#looks.map((look) => look.#endsIn(text));
    this.#waitingCount = 0;
    let found = false;
    for (let i = 0; i <= text.length; i++) {
      const place = backward ? text.length - i : i;
      const unit = i === 0 ? -1 : text.charCodeAt(backward ? place : place - 1);
      if (this.#advance(unit, start, text, place)) {
        if (ends === null) return true;
        ends[place] = 1;
        found = true;
      }
    }
    return found;
  }

  /** Reads one unit in every waiting state, begins a new match at `place`, and tells whether one ends there. */
  #advance(unit: number, start: number, text: string, place: number): boolean {
    const states = this.#program.states;
    [this.#before, this.#waiting] = [this.#waiting, this.#before];
    const count = this.#waitingCount;
    this.#waitingCount = 0;
    this.#round++;
    let ended = false;
    for (let i = 0; i < count; i++) {
      const state = states[this.#before[i]!]!;
      if (state.kind === 'unit' && hasUnit(state.set, unit) && this.#reach(state.next, text, place)) ended = true;
    }
    return this.#reach(start, text, place) || ended;
  }

  /** Goes from a state to all that need no unit; tells whether the end is among them. */
  #reach(from: number, text: string, place: number): boolean {
    const states = this.#program.states;
    const pending = this.#pending;
    let ended = false;
    let count = 0;
    pending[count++] = from;
    while (count > 0) {
      const index = pending[--count]!;
      if (this.#reached[index] === this.#round) continue;
      this.#reached[index] = this.#round;
      const state = states[index]!;
      if (state.kind === 'unit') this.#waiting[this.#waitingCount++] = index;
      else if (state.kind === 'end') ended = true;
      else if (state.kind === 'fork') {
        pending[count++] = state.other;
        pending[count++] = state.next;
      } else if (state.kind === 'assert' ? holdsAt(state.what, text, place) : (this.#places[state.look]![place] === 1) !== state.negated) {
        pending[count++] = state.next;
      }
    }
    return ended;
  }
}

const LINE_FEED = 10;

function holdsAt(assertion: Assertion, text: string, place: number): boolean {
  switch (assertion) {
    case 'start':
      return place === 0;
    case 'veryEnd':
      return place === text.length;
    case 'end':
      return place === text.length || (place === text.length - 1 && text.charCodeAt(place) === LINE_FEED);
    case 'wordBoundary':
      return isWordAt(text, place - 1) !== isWordAt(text, place);
    case 'noWordBoundary':
      return isWordAt(text, place - 1) === isWordAt(text, place);
  }
}

function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && isWordUnit(text.charCodeAt(index));
}
