import type { PathResult } from '../compare/continuity.ts';
import { stateOfFall } from '../compare/fallState.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';

export type HarmKind = 'gap' | 'dip' | 'loss' | 'downgrade';

/** One way in which a user is worse off, and the state of the user's path in which that begins. */
export interface Harm {
  readonly kind: HarmKind;
  readonly state: number;
}

/** Calls `tell` for every harm done to every user who is still there at the end, with the event by which it begins. */
export function forEachHarm(rehearsal: Rehearsal, tell: (user: number, kind: HarmKind, row: number) => void): void {
  const { log, startProfileOf, deleted } = rehearsal;
  const known = new WeakMap<PathResult, readonly Harm[]>();
  const straight: (readonly Harm[] | undefined)[][] = [];
  const harmsOnPath = (user: number): { harms: readonly Harm[]; rows: readonly number[] } => {
    const { result, profiles, rows } = followUser(rehearsal, user);
    const harms = known.get(result) ?? harmsOf(rehearsal, result, profiles);
    known.set(result, harms);
    return { harms, rows };
  };
  for (let user = 0; user < startProfileOf.length; user++) {
    const last = log.lastOfUser[user]!;
    if (last === NONE || deleted.has(user)) continue;
    if (log.previous[last] === NONE) {
      const start = startProfileOf[user]!;
      const end = log.after[last]!;
      straight[start] ??= [];
      straight[start][end] ??= harmsOnPath(user).harms;
      for (const { kind } of straight[start][end]) tell(user, kind, last);
    } else {
      const { harms, rows } = harmsOnPath(user);
      for (const { kind, state } of harms) tell(user, kind, rows[state]!);
    }
  }
}

const HARM_OF = { lost: 'loss', downgraded: 'downgrade', dip: 'dip' } as const;

/** Foundation families harm nobody. Several families that go in one state are one harm. */
function harmsOf({ families, profiles }: Rehearsal, { changes, gaps }: PathResult, path: readonly number[]): Harm[] {
  const harms = new Map<string, Harm>();
  const note = (kind: HarmKind, state: number): void => {
    const key = `${kind} ${state}`;
    if (!harms.has(key)) harms.set(key, { kind, state });
  };
  for (const { family, from } of gaps) if (!families.isFoundation(family)) note('gap', from);
  for (const { family, result } of changes) {
    if (families.isFoundation(family)) continue;
    if (result !== 'lost' && result !== 'downgraded' && result !== 'dip') continue;
    note(HARM_OF[result], stateOfFall({ families, profiles }, path, family, result));
  }
  return [...harms.values()];
}
