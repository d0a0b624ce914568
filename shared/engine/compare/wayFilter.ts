import { type ComparedUsers, type ComparedWay, NOBODY, STATE_RESULTS, type StateResult } from './comparedUsers.ts';
import type { FamilyOrdinal } from './serviceFamilies.ts';

/** What is asked of somebody's services; conditions hold of one and the same service. */
export interface WayCondition {
  readonly result?: StateResult | undefined;
  readonly family?: FamilyOrdinal | undefined;
  /** Foundation services do not count. */
  readonly withoutFoundation: boolean;
  /** A service that is kept does not count. */
  readonly onlyChanged: boolean;
}

/** 1 for each way on which some service is as asked; null where nothing is asked, and everybody is meant. */
export function matchingWays({ ways, families }: Pick<ComparedUsers, 'ways' | 'families'>, condition: WayCondition): Uint8Array | null {
  const { result, family, withoutFoundation, onlyChanged } = condition;
  if (result === undefined && family === undefined && !onlyChanged) return null;
  return Uint8Array.from(ways, ({ cells }) => {
    const fits = cells.some(
      (cell) =>
        (result === undefined || cell.result === result) &&
        (family === undefined || cell.family === family) &&
        (!onlyChanged || cell.result !== 'kept') &&
        (!withoutFoundation || !families.isFoundation(cell.family)),
    );
    return fits ? 1 : 0;
  });
}

/** Of users in some order, those in both states who go one of the ways and are not masked out. */
export function usersOnWays(order: Uint32Array, wayOf: Uint32Array, ways: Uint8Array | null, mask: Uint8Array | null): Uint32Array {
  const found = new Uint32Array(order.length);
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    const user = order[i]!;
    const way = wayOf[user]!;
    if (way === NOBODY || (ways !== null && ways[way] === 0) || (mask !== null && mask[user] === 0)) continue;
    found[length++] = user;
  }
  return found.slice(0, length);
}

/** A rank for each way, from 1, for sorting users by what happens to them: the gravest first. With a family, by that one alone. */
export function gravityRanks({ ways, families }: Pick<ComparedUsers, 'ways' | 'families'>, family?: FamilyOrdinal): Uint32Array {
  const scores = ways.map((way) => gravityOf(way, families, family));
  const order = ways.map((_, way) => way).sort((a, b) => compareGravity(scores[a]!, scores[b]!));
  const ranks = new Uint32Array(ways.length);
  let rank = 0;
  order.forEach((way, i) => {
    if (i === 0 || compareGravity(scores[order[i - 1]!]!, scores[way]!) !== 0) rank++;
    ranks[way] = rank;
  });
  return ranks;
}

/** How many services there are of each result, in the order of `STATE_RESULTS`; foundation services only when asked for by name. */
function gravityOf({ cells }: ComparedWay, families: ComparedUsers['families'], family: FamilyOrdinal | undefined): readonly number[] {
  const counts = STATE_RESULTS.map(() => 0);
  for (const cell of cells) {
    if (family === undefined ? families.isFoundation(cell.family) : cell.family !== family) continue;
    counts[STATE_RESULTS.indexOf(cell.result)]!++;
  }
  // That much is kept makes nothing graver; of one service, to have it comes before not to have it.
  return family === undefined ? counts.slice(0, -1) : counts;
}

function compareGravity(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

/** Users sorted by the rank of their way; equals stay as they are in `order`. `NOBODY` comes last. */
export function sortByWay(order: Uint32Array, wayOf: Uint32Array, ranks: Uint32Array, descending: boolean): Uint32Array {
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const slotOf = (user: number): number => {
    const way = wayOf[user]!;
    if (way === NOBODY) return highest;
    return descending ? highest - ranks[way]! : ranks[way]! - 1;
  };
  const next = new Uint32Array(highest + 2);
  for (const user of order) next[slotOf(user) + 1]!++;
  for (let slot = 0; slot <= highest; slot++) next[slot + 1]! += next[slot]!;
  const sorted = new Uint32Array(order.length);
  for (const user of order) sorted[next[slotOf(user)]!++] = user;
  return sorted;
}
