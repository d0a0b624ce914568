import type { Certainty } from '../../model/orderProof.ts';
import type { ProcessingOrder } from '../../model/processingOrder.ts';
import { AS_STATED } from '../rehearsal/departures.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { isHarmed, playOrder } from './concreteOrder.ts';
import { type ExamplePath, examplePath } from './examplePath.ts';
import type { OrderExplorer, ProvenClass } from './exploredClasses.ts';
import type { OrderGraph } from './exploreOrders.ts';
import type { Move } from './situation.ts';
import { nameOf, userTimes } from './userTimes.ts';
import { compareHarms, type FamilyHarm } from './worstResults.ts';

/** A user, and an order of processing that harms them. */
export interface Counterexample {
  readonly user: number;
  /** What the order does; where it is only possible, what some order may do. */
  readonly harms: readonly FamilyHarm[];
  readonly certainty: Certainty;
  readonly order: ProcessingOrder | null;
  /** What happens to the user in this order. */
  readonly moves: readonly ToldMove[];
  /** When the first harm begins, in seconds from the start; null where it is only possible. */
  readonly at: number | null;
}

/** A move with the user's license profiles before and after it. */
export interface ToldMove {
  readonly move: Move;
  readonly before: number;
  readonly after: number;
}

/** How many are told, and how many classes are tried for one that can be played. */
const TOLD = 4;
const TRIED = 8;
/** A rehearsal of many users takes seconds. */
const REHEARSALS = 60;

export class Counterexamples {
  readonly #explorer: OrderExplorer;
  readonly #stated: Rehearsal;
  readonly #play: (order: ProcessingOrder) => Rehearsal;
  readonly #cap: number;
  #left = REHEARSALS;

  constructor(explorer: OrderExplorer, stated: Rehearsal, play: (order: ProcessingOrder) => Rehearsal, cap: number) {
    this.#explorer = explorer;
    this.#stated = stated;
    this.#play = play;
    this.#cap = cap;
  }

  /** Orders that harm whom the stated one spares come first: nothing else shows them. */
  find(classes: readonly ProvenClass[]): Counterexample[] {
    const harmed = classes.filter(({ worst }) => worst !== null && worst.harms.length > 0).sort(byGravity);
    const shown: Counterexample[] = [];
    const possible: Counterexample[] = [];
    for (const each of harmed.filter(({ users, harmedAsStated }) => harmedAsStated < users.length).slice(0, TRIED)) {
      if (shown.length === TOLD) break;
      const found = this.#ofClass(each);
      if (found !== null) (found.certainty === 'shown' ? shown : possible).push(found);
    }
    const asStated = classes.filter(({ harmedAsStated }) => harmedAsStated > 0).sort(byGravity);
    return [...shown, ...asStated.slice(0, 1).flatMap((each) => this.#asStated(each)), ...possible.slice(0, TOLD - shown.length)];
  }

  #ofClass(each: ProvenClass): Counterexample | null {
    const user = each.users.find((other) => !isHarmed(this.#stated, other)) ?? each.users[0]!;
    const { graph } = this.#explorer.graphOf(each, this.#cap);
    if (graph === null) return null;
    const { groupIds } = this.#stated.tables;
    const userId = this.#stated.snapshot.users.ids.get(user)!;
    const harms = [...each.worst!.harms].sort((a, b) => compareHarms(a.result, b.result));
    let possible: Counterexample | null = null;
    for (const harm of distinctResults(harms)) {
      const path = this.#example(graph, harm, user);
      if (path === null) continue;
      possible ??= { user, harms, certainty: 'possible', order: null, moves: toldMoves(graph, path), at: null };
      const played = playOrder(path.moves, user, userId, groupIds, (order) => (this.#left-- > 0 ? this.#play(order) : null));
      if (played === null) continue;
      const { rehearsal, order } = played;
      return { user, ...harmsOf(rehearsal, user), certainty: 'shown', order, moves: toldMoves(graph, path) };
    }
    return possible;
  }

  /** The stated order needs no search: what it does to the user is in its log. */
  #asStated(each: ProvenClass): Counterexample[] {
    const user = each.users.find((other) => isHarmed(this.#stated, other));
    if (user === undefined) return [];
    return [{ user, ...harmsOf(this.#stated, user), certainty: 'asStated', order: AS_STATED, moves: [] }];
  }

  #example(graph: OrderGraph, harm: FamilyHarm, user: number): ExamplePath | null {
    const { families, facts } = this.#explorer;
    const { profiles } = facts.timeline.state.context;
    const rank = (node: number): number =>
      families.holdings(profiles.at(graph.situations[node]!.profile)).find(({ family }) => family === harm.family)?.rank ?? 0;
    const times = userTimes(this.#stated, user);
    const statedAt = (move: Move): number => times.get(nameOf(move) ?? '')?.[0]?.second ?? Number.POSITIVE_INFINITY;
    return examplePath(graph, harm, rank, statedAt);
  }
}

/** Gravest harm first, then most users. */
function byGravity(a: ProvenClass, b: ProvenClass): number {
  const gravest = ({ worst }: ProvenClass) => worst?.harms.map(({ result }) => result).sort(compareHarms)[0] ?? 'dip';
  return compareHarms(gravest(a), gravest(b)) || b.users.length - a.users.length;
}

/** One family for each kind of harm: more of the same need no other order. */
function distinctResults(harms: readonly FamilyHarm[]): FamilyHarm[] {
  return harms.filter((harm, i) => harms.findIndex(({ result }) => result === harm.result) === i);
}

function toldMoves({ situations }: OrderGraph, { moves, situations: path }: ExamplePath): ToldMove[] {
  return moves.map((move, i) => ({ move, before: situations[path[i]!]!.profile, after: situations[path[i + 1]!]!.profile }));
}

/** What a rehearsal does to one user, and when the first of it begins. */
function harmsOf(rehearsal: Rehearsal, user: number): { harms: FamilyHarm[]; at: number } {
  const { profiles, seconds, result } = followUser(rehearsal, user);
  const { families } = rehearsal;
  const gaps = result.gaps.map(({ family }): FamilyHarm => ({ family, result: 'gap' }));
  const changes = result.changes.flatMap(({ family, result: what }): FamilyHarm[] =>
    what === 'lost' || what === 'downgraded' || what === 'dip' ? [{ family, result: what }] : [],
  );
  const all = [...changes, ...gaps].filter(({ family }) => !families.isFoundation(family));
  const harms = all.filter(({ family }, i) => all.findIndex((other) => other.family === family) === i).sort((a, b) => a.family - b.family);
  const rankAt = (state: number, family: number): number =>
    families.holdings(rehearsal.profiles[profiles[state]!]!).find((holding) => holding.family === family)?.rank ?? 0;
  const first = profiles.findIndex(
    (_, state) => state > 0 && harms.some(({ family }) => rankAt(state, family) < rankAt(state - 1, family)),
  );
  return { harms, at: seconds[Math.max(first, 0)]! };
}
