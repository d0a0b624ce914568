import { FAMILY_RESULTS, type FamilyResult } from '../compare/continuity.ts';
import type { FamilyHolding, FamilyOrdinal } from '../compare/serviceFamilies.ts';
import type { OrderGraph } from './exploreOrders.ts';

/** What hurts: a service that is gone for good or for a while, or less of it. Gravest first. */
export const HARMS = ['lost', 'downgraded', 'gap', 'dip'] as const satisfies readonly FamilyResult[];
export type Harm = (typeof HARMS)[number];

export interface FamilyHarm {
  readonly family: FamilyOrdinal;
  readonly result: Harm;
}

export interface WorstCase {
  /** Gravest harm of each family that some order harms, ascending by family; foundation families are left out. */
  readonly harms: readonly FamilyHarm[];
  /** Some order ends with an error that was not there at the start. */
  readonly mayEndInError: boolean;
}

export interface Judged {
  /** Of a profile; ascending by family. */
  readonly holdings: (profile: number) => readonly FamilyHolding[];
  readonly isFoundation: (family: FamilyOrdinal) => boolean;
  readonly hasNewError: (start: number, end: number) => boolean;
}

/**
 * The worst over all paths of the graph, without following each: a gap is a situation without the family that can be come to from one with
 * it and left to one with it. A user whom the plan deletes loses nothing (simulation.md section 9), so only paths to other ends count.
 */
export function worstCase(graph: OrderGraph, { holdings, isFoundation, hasNewError }: Judged): WorstCase {
  const { situations } = graph;
  const ends = graph.ends.filter((end) => !situations[end]!.deleted);
  const back = backward(graph);
  const counts = reached(ends, (node) => back[node]!);
  const start = situations[0]!.profile;
  if (!counts.has(0)) return { harms: [], mayEndInError: false };
  const ranks = new Map([...new Set(situations.map(({ profile }) => profile))].map((profile) => [profile, ranksOf(holdings(profile))]));
  const rankAt = (node: number, family: number): number => ranks.get(situations[node]!.profile)!.get(family) ?? 0;
  const families = [...new Set([...ranks.values()].flatMap((ofProfile) => [...ofProfile.keys()]))].sort((a, b) => a - b);
  const nodes = [...counts].sort((a, b) => a - b);
  const harms = families.flatMap((family): FamilyHarm[] => {
    if (isFoundation(family)) return [];
    const first = rankAt(0, family);
    if (nodes.every((node) => rankAt(node, family) >= first && (first > 0 || rankAt(node, family) === 0))) return [];
    const result = worstOf(first, ends, nodes, (node) => rankAt(node, family), { graph, back, counts });
    return result === null ? [] : [{ family, result }];
  });
  return { harms, mayEndInError: ends.some((end) => hasNewError(start, situations[end]!.profile)) };
}

interface Ways {
  readonly graph: OrderGraph;
  readonly back: readonly (readonly number[])[];
  /** Situations from which an end that counts can be come to. */
  readonly counts: ReadonlySet<number>;
}

function worstOf(
  first: number,
  ends: readonly number[],
  nodes: readonly number[],
  rank: (node: number) => number,
  { graph, back, counts }: Ways,
): Harm | null {
  if (first > 0 && ends.some((end) => rank(end) === 0)) return 'lost';
  if (first > 0 && ends.some((end) => rank(end) < first)) return 'downgraded';
  const held = nodes.filter((node) => rank(node) > 0);
  const after = first > 0 ? counts : reached(held, (node) => graph.onward[node]!.map(({ to }) => to).filter((to) => counts.has(to)));
  const before = reached(held, (node) => back[node]!);
  if (nodes.some((node) => rank(node) === 0 && after.has(node) && before.has(node))) return 'gap';
  return nodes.some((node) => rank(node) > 0 && rank(node) < first) ? 'dip' : null;
}

function ranksOf(holdings: readonly FamilyHolding[]): Map<number, number> {
  return new Map(holdings.map(({ family, rank }) => [family, rank]));
}

function backward({ onward }: OrderGraph): number[][] {
  const back = onward.map((): number[] => []);
  onward.forEach((edges, from) => {
    for (const { to } of edges) back[to]!.push(from);
  });
  return back;
}

/** Everything that can be come to from these, themselves included. */
function reached(from: readonly number[], next: (node: number) => readonly number[]): Set<number> {
  const found = new Set(from);
  for (const node of found) for (const other of next(node)) found.add(other);
  return found;
}

/** Graver first. */
export function compareHarms(a: Harm, b: Harm): number {
  return FAMILY_RESULTS.indexOf(a) - FAMILY_RESULTS.indexOf(b);
}
