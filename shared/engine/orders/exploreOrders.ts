import type { Course } from './course.ts';
import { type Move, type Situation, situationKey } from './situation.ts';

/** Every situation a user can come into, and what leads from one to the next; the first is the start. */
export interface OrderGraph {
  readonly situations: readonly Situation[];
  /** Edges, by where they begin. */
  readonly onward: readonly (readonly Edge[])[];
  /** Situations in which all is done. */
  readonly ends: readonly number[];
}

export interface Edge {
  readonly to: number;
  readonly move: Move;
}

/** All interleavings of what touches one user; null when there are more situations than `cap`. */
export function exploreOrders(course: Course, start: Situation, cap: number): OrderGraph | null {
  const situations = [start];
  const known = new Map([[situationKey(start), 0]]);
  const onward: Edge[][] = [];
  const ends: number[] = [];
  for (let here = 0; here < situations.length; here++) {
    const turns = course.turns(situations[here]!);
    if (course.isEnd(turns)) ends.push(here);
    onward.push(
      turns.map(({ move, next }) => {
        const key = situationKey(next);
        let to = known.get(key);
        if (to === undefined) {
          to = situations.push(next) - 1;
          known.set(key, to);
        }
        return { to, move };
      }),
    );
    if (situations.length > cap) return null;
  }
  return { situations, onward, ends };
}
