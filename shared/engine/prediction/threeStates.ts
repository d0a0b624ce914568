import type { TextColumn } from '../columns/textColumn.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { matchCreatedGroups } from './createdGroups.ts';

export interface PredictedStates {
  /** The copy that the prediction was made on. */
  readonly before: TenantSnapshot;
  /** The plan rehearsed on that copy to its end. */
  readonly predicted: TenantSnapshot;
  /** The tenant as it was imported after the real change. */
  readonly actual: TenantSnapshot;
}

export const STATES = ['before', 'predicted', 'actual'] as const;

/** Stands for a state that does not have the user. */
export const NOBODY = 0xffff_ffff;

/** Everybody who is in one of the states, ascending by id; by their place the ordinal in each state, or `NOBODY`. */
export type PeopleOfStates = Readonly<Record<(typeof STATES)[number], Uint32Array>> & { readonly count: number };

/** The three states with one numbering of people and one naming of groups. */
export interface ThreeStates extends PredictedStates {
  readonly people: PeopleOfStates;
  /** What a group is called in `predicted` that has another id in `actual`: the service gave it one when it was created. */
  readonly predictedGroupId: (actualId: string) => string;
  readonly actualGroupId: (predictedId: string) => string;
}

export function alignStates(states: PredictedStates): ThreeStates {
  const { toPredicted, toActual } = matchCreatedGroups(states);
  return {
    ...states,
    people: alignPeople(states),
    predictedGroupId: (id) => toPredicted.get(id) ?? id,
    actualGroupId: (id) => toActual.get(id) ?? id,
  };
}

/** True for who is in all three states. */
export function isInAll({ before, predicted, actual }: PeopleOfStates, person: number): boolean {
  return before[person] !== NOBODY && predicted[person] !== NOBODY && actual[person] !== NOBODY;
}

/** Id columns ascend, so one walk finds who is where. A state that a plan led to mostly shares the column of the copy. */
function alignPeople({ before, predicted, actual }: PredictedStates): PeopleOfStates {
  const walk = STATES.map((state) => new IdWalk({ before, predicted, actual }[state].users.ids));
  const most = before.users.count + predicted.users.count + actual.users.count;
  const columns = walk.map(() => new Uint32Array(most));
  let count = 0;
  for (;;) {
    let smallest: string | null = null;
    for (const { id } of walk) if (id !== null && (smallest === null || id < smallest)) smallest = id;
    if (smallest === null) break;
    for (let state = 0; state < walk.length; state++) columns[state]![count] = walk[state]!.takeIf(smallest);
    count++;
  }
  const [b, p, a] = columns.map((column) => column.slice(0, count));
  return { before: b!, predicted: p!, actual: a!, count };
}

class IdWalk {
  readonly #ids: TextColumn;
  #at = 0;
  /** null when all have been taken. */
  id: string | null;

  constructor(ids: TextColumn) {
    this.#ids = ids;
    this.id = ids.count === 0 ? null : ids.get(0);
  }

  /** The ordinal of the user with this id, and on to the next; `NOBODY` when the next is another one. */
  takeIf(id: string): number {
    if (this.id !== id) return NOBODY;
    const ordinal = this.#at++;
    this.id = this.#at < this.#ids.count ? this.#ids.get(this.#at) : null;
    return ordinal;
  }
}
