import TinyQueue from 'tinyqueue';
import type { OrderGraph } from './exploreOrders.ts';
import type { Move } from './situation.ts';
import type { FamilyHarm } from './worstResults.ts';

/** One order that does harm: what happens, and the situation each leads to; the first situation is the start. */
export interface ExamplePath {
  readonly moves: readonly Move[];
  readonly situations: readonly number[];
}

/** When a move comes in the stated order; infinity when it does not. */
export type StatedAt = (move: Move) => number;

interface Stop {
  readonly node: number;
  readonly phase: number;
  readonly cost: number;
  readonly before: Stop | null;
  readonly move: Move | null;
}

/** Taking what is not next in the stated order weighs more than any number of things that are. */
const DEPARTURE = 1000;

/**
 * The order closest to the stated one that does this harm to the family: fewest departures, then fewest moves. `rank` is that of the family
 * in a situation.
 */
export function examplePath(
  { onward, situations, ends }: OrderGraph,
  { result }: FamilyHarm,
  rank: (node: number) => number,
  statedAt: StatedAt,
): ExamplePath | null {
  const first = rank(0);
  const isEnd = new Set(ends.filter((end) => !situations[end]!.deleted));
  const isHarm = (node: number, phase: number): boolean => {
    if (!isEnd.has(node)) return false;
    if (result === 'lost') return rank(node) === 0;
    if (result === 'downgraded') return rank(node) > 0 && rank(node) < first;
    return phase === (result === 'gap' ? HELD_AGAIN : LOWERED);
  };
  const open = new TinyQueue<Stop>([], (a, b) => a.cost - b.cost);
  const known = new Set<string>();
  open.push({ node: 0, phase: first > 0 && result === 'gap' ? HELD : NOTHING, cost: 0, before: null, move: null });
  for (let stop = open.pop(); stop !== undefined; stop = open.pop()) {
    if (isHarm(stop.node, stop.phase)) return pathTo(stop);
    const key = `${stop.node} ${stop.phase}`;
    if (known.has(key)) continue;
    known.add(key);
    const edges = onward[stop.node]!;
    const earliest = Math.min(...edges.map(({ move }) => statedAt(move)));
    for (const { to, move } of edges) {
      const departs = statedAt(move) > earliest || move.kind === 'unit' || ('short' in move && move.short.length > 0);
      const phase =
        result === 'gap' ? gapPhase(stop.phase, rank(to)) : result === 'dip' && rank(to) > 0 && rank(to) < first ? LOWERED : stop.phase;
      open.push({ node: to, phase, cost: stop.cost + 1 + (departs ? DEPARTURE : 0), before: stop, move });
    }
  }
  return null;
}

const NOTHING = 0;
const HELD = 1;
const GONE = 2;
const HELD_AGAIN = 3;
const LOWERED = 4;

function gapPhase(phase: number, rank: number): number {
  if (rank > 0) return phase === NOTHING ? HELD : phase === GONE ? HELD_AGAIN : phase;
  return phase === HELD ? GONE : phase;
}

function pathTo(end: Stop): ExamplePath {
  const moves: Move[] = [];
  const situations: number[] = [];
  for (let stop: Stop | null = end; stop !== null; stop = stop.before) {
    situations.unshift(stop.node);
    if (stop.move !== null) moves.unshift(stop.move);
  }
  return { moves, situations };
}
