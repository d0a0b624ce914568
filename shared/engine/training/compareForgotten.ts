import type { ForgottenComparison, OtherwiseMishap, OtherwiseUser, OtherwiseUsers } from '../../model/forgottenSteps.ts';
import { stateOfFall } from '../compare/fallState.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import { type FollowedUser, followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { newErrors } from './conditions/newErrors.ts';
import { measurePath } from './pathFigures.ts';

/** The same plan on the same tenant, whole and without some of its steps. `most`: how many users to name. */
export function compareForgotten(whole: Rehearsal, without: Rehearsal, most: number): ForgottenComparison {
  return { with: measurePath(whole, whole), without: measurePath(without, whole), ...compareFarings(whole, without, most) };
}

/** One pass over the users; those who go the same two ways are compared once. What happens in both runs is no difference, whenever it is. */
export function compareFarings(whole: Rehearsal, without: Rehearsal, most: number): OtherwiseUsers {
  const farings = { whole: new Farings(whole), without: new Farings(without) };
  const differences = new Map<Faring, Map<Faring, Difference>>();
  const worse: number[] = [];
  const better: number[] = [];
  const differenceOf = (user: number): Difference | null => {
    const isUntouched = whole.log.lastOfUser[user] === NONE && without.log.lastOfUser[user] === NONE;
    if (isUntouched) return null;
    const a = farings.whole.of(user);
    const b = farings.without.of(user);
    const ofFirst = differences.get(a) ?? new Map<Faring, Difference>();
    differences.set(a, ofFirst);
    const known = ofFirst.get(b) ?? difference(a, b);
    ofFirst.set(b, known);
    return known;
  };
  for (let user = 0; user < whole.startProfileOf.length; user++) {
    const found = differenceOf(user);
    if (found === null) continue;
    if (found.worse.length > 0) worse.push(user);
    else if (found.better.length > 0) better.push(user);
  }
  const told = [...worse.slice(0, most), ...better.slice(0, Math.max(0, most - worse.length))];
  const users = told.flatMap((user): OtherwiseUser[] => {
    const found = differenceOf(user);
    if (found === null) return [];
    const inRun = (run: Farings, items: readonly Item[]): OtherwiseMishap[] => items.map((item) => run.toMishap(user, item));
    return [
      {
        userId: whole.snapshot.users.ids.get(user) ?? '',
        worse: inRun(farings.without, found.worse),
        better: inRun(farings.whole, found.better),
      },
    ];
  });
  return { worse: worse.length, better: better.length, users };
}

/** Something that goes wrong on a path, from one of its states on; `state` null for what never comes. */
interface Item extends Omit<OtherwiseMishap, 'atSeconds'> {
  readonly key: string;
  readonly state: number | null;
}

/** What a path comes to, shared by all users who go it. */
interface Faring {
  readonly items: readonly Item[];
  /** Families of which the user has more at the end than at the start. */
  readonly gains: ReadonlySet<string>;
}

interface Difference {
  readonly worse: readonly Item[];
  readonly better: readonly Item[];
}

function difference(whole: Faring, without: Faring): Difference {
  return { worse: onlyIn(without, whole), better: onlyIn(whole, without) };
}

/** What goes wrong in the first and not in the other. */
function onlyIn(one: Faring, other: Faring): Item[] {
  const otherKeys = new Set(other.items.map(({ key }) => key));
  const wrong = one.items.filter(({ key }) => !otherKeys.has(key));
  const told = new Set(one.items.map(({ family }) => family));
  const missing = [...other.gains].filter((family) => !one.gains.has(family) && !told.has(family));
  return [...wrong, ...missing.map((family) => item('missing', null, family))];
}

function item(result: Item['result'], state: number | null, family: string): Item {
  return { key: `${result} ${family}`, result, family, skuId: null, error: null, state };
}

/** What becomes of the users of one run. */
class Farings {
  readonly #rehearsal: Rehearsal;
  readonly #known = new Map<FollowedUser['result'], Faring>();

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  /** Users who go the same path share one result of it. */
  of(user: number): Faring {
    const followed = followUser(this.#rehearsal, user);
    const faring = this.#known.get(followed.result) ?? this.#read(followed);
    this.#known.set(followed.result, faring);
    return faring;
  }

  toMishap(user: number, { result, family, skuId, error, state }: Item): OtherwiseMishap {
    const { seconds } = followUser(this.#rehearsal, user);
    return { result, family, skuId, error, atSeconds: state === null ? null : (seconds[state] ?? null) };
  }

  #read(followed: FollowedUser): Faring {
    const { families } = this.#rehearsal;
    const { changes, gaps } = followed.result;
    const counted = changes.filter(({ family }) => !families.isFoundation(family));
    const nameOf = (family: number): string => families.ids[family] ?? '';
    const falls = counted.flatMap(({ family, result }) =>
      result === 'lost' || result === 'downgraded' || result === 'dip'
        ? [item(result, stateOfFall(this.#rehearsal, followed.profiles, family, result), nameOf(family))]
        : [],
    );
    const fallen = new Set(falls.map(({ family }) => family));
    // The first gap of a family stands for all of them; what is gone in the end is told as that.
    const firstGaps = new Map(gaps.toReversed().map(({ family, from }) => [family, from]));
    const interrupted = [...firstGaps]
      .filter(([family]) => !families.isFoundation(family) && !fallen.has(nameOf(family)))
      .map(([family, from]) => item('gap', from, nameOf(family)));
    const gains = counted.filter(({ result }) => result === 'gained' || result === 'upgraded').map(({ family }) => nameOf(family));
    return { items: [...falls, ...interrupted, ...this.#errors(followed)], gains: new Set(gains) };
  }

  /** Entries that end in error and did not begin so. */
  #errors({ profiles }: FollowedUser): Item[] {
    const { tables, profiles: table } = this.#rehearsal;
    const states = profiles.map((ordinal) => table[ordinal]);
    const start = states[0];
    const end = states.at(-1);
    if (start === undefined || end === undefined) return [];
    return newErrors(start, end).map(({ sku, source, error }) => {
      const skuId = tables.skus[sku]?.skuId ?? '';
      const isFailing = states.map((state) =>
        state?.entries.some((other) => other.sku === sku && other.source === source && other.error !== 'None'),
      );
      return { key: `error ${skuId} ${error}`, result: 'error', family: null, skuId, error, state: isFailing.lastIndexOf(false) + 1 };
    });
  }
}
