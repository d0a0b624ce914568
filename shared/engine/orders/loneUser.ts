import type { SkuOrdinal } from '../../model/brand.ts';
import { buildDirectChange } from '../licensing/directCall.ts';
import type { ReadCall } from '../licensing/licenseCall.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { GroupProcessing, type ProcessingWorld } from '../rehearsal/groupProcessing.ts';
import { type RehearsalState, timesOfErrors } from '../rehearsal/rehearsalState.ts';
import type { LocationKind } from '../rehearsal/usageLocations.ts';
import type { GroupMoment } from './planTimeline.ts';
import { ranksOf, type Situation } from './situation.ts';

/** What became of the user's licenses. */
export interface After {
  readonly profile: number;
  readonly errors: readonly number[];
  /** License plans that were asked for a unit and had none. */
  readonly short: readonly number[];
}

/** What the user's surroundings are at one point of an order. */
export interface Surroundings {
  readonly situation: Situation;
  readonly groups: readonly GroupMoment[];
  readonly locationKind: number;
  readonly location: LocationKind;
  readonly isGuest: boolean;
}

/** Which license plans may have no free unit, and which never have one. */
export interface UnitBounds {
  readonly scarce: ReadonlySet<number>;
  readonly never: ReadonlySet<number>;
}

const USER = 0;

/**
 * One user alone with the engine's own group processing. Where a license plan may or may not have a free unit, both are tried; inside one
 * instant the answer stays the same.
 */
export class LoneUser {
  readonly #state: RehearsalState;
  readonly #bounds: UnitBounds;
  readonly #processing: GroupProcessing;
  readonly #profileOf = new Uint32Array(1);
  readonly #errorTimes = new Map<number, readonly number[]>();
  readonly #kindOfUser = new Uint16Array(1);
  /** License plans asked for a unit in this instant, in the order they were asked for, and whether there is one. */
  readonly #units = new Map<number, boolean>();
  #now: Surroundings | null = null;
  /** License plans that were needed in any instant so far. */
  readonly needed = new Set<number>();

  constructor(state: RehearsalState, bounds: UnitBounds) {
    this.#state = state;
    this.#bounds = bounds;
    this.#processing = new GroupProcessing(this.#world(), null);
  }

  /** What can come of processing the user for the group. */
  process(surroundings: Surroundings, group: number): After[] {
    return this.#everyWay(surroundings, () => this.#processing.process(USER, surroundings.groups[group]!, 0, 0, 0));
  }

  /** What can come of the user's turn in the waiting room, when a unit of this license plan is free. */
  retry(surroundings: Surroundings, group: number, sku: number): After[] {
    return this.#everyWay(surroundings, () => this.#processing.retry(USER, surroundings.groups[group]!, 0, 0, 0), [[sku, true]]);
  }

  /** What can come of a direct call: a refused one leaves everything as it is. */
  call(surroundings: Surroundings, read: ReadCall): After[] {
    return this.#everyWay(surroundings, () => {
      const before = this.#profile();
      const change = buildDirectChange(this.#state.context, before, read, surroundings.location.hasOwn);
      const lacking = read.badRequest === null ? this.#lacking(change.needs) : [];
      if (change.reasons.length === 0 && lacking.length === 0) this.#setProfile(change.next);
    });
  }

  #everyWay(surroundings: Surroundings, happen: () => void, given: readonly (readonly [number, boolean])[] = []): After[] {
    const ways: After[] = [];
    const open: (readonly (readonly [number, boolean])[])[] = [given];
    for (let decided = open.pop(); decided !== undefined; decided = open.pop()) {
      this.#enter(surroundings, decided);
      happen();
      ways.push(this.#leave());
      const asked = [...this.#units];
      for (let i = decided.length; i < asked.length; i++) {
        const [sku] = asked[i]!;
        if (this.#bounds.scarce.has(sku)) open.push([...asked.slice(0, i), [sku, false]]);
      }
    }
    return ways;
  }

  #enter(surroundings: Surroundings, decided: readonly (readonly [number, boolean])[]): void {
    const { situation, locationKind } = surroundings;
    this.#now = surroundings;
    this.#profileOf[USER] = situation.profile;
    this.#kindOfUser[USER] = locationKind;
    this.#errorTimes.clear();
    if (situation.errors.length > 0) this.#errorTimes.set(USER, situation.errors);
    this.#units.clear();
    for (const [sku, there] of decided) this.#units.set(sku, there);
  }

  #leave(): After {
    const short = [...this.#units].flatMap(([sku, there]) => (there ? [] : [sku]));
    return { profile: this.#profileOf[USER]!, errors: ranksOf(this.#errorTimes.get(USER) ?? []), short };
  }

  #lacking(needs: readonly SkuOrdinal[]): readonly SkuOrdinal[] {
    return needs.filter((sku) => !this.#isThere(sku));
  }

  #isThere(sku: number): boolean {
    this.needed.add(sku);
    if (this.#bounds.never.has(sku)) return false;
    const there = this.#units.get(sku) ?? true;
    this.#units.set(sku, there);
    return there;
  }

  #profile(): LicenseProfile {
    return this.#state.context.profiles.at(this.#profileOf[USER]!);
  }

  /** Errors of this instant are younger than all there were. */
  #setProfile(next: LicenseProfile): void {
    const times = timesOfErrors(this.#profile(), next, this.#errorTimes.get(USER), Number.MAX_SAFE_INTEGER);
    this.#profileOf[USER] = next.ordinal;
    if (times.length === 0) this.#errorTimes.delete(USER);
    else this.#errorTimes.set(USER, times);
  }

  #surroundings(): Surroundings {
    if (this.#now === null) throw new Error('nobody is looked at');
    return this.#now;
  }

  #world(): ProcessingWorld {
    const surroundings = () => this.#surroundings();
    const { licenseGuests } = this.#state.settings;
    return {
      context: this.#state.context,
      get groups() {
        return surroundings().groups;
      },
      profileOf: this.#profileOf,
      errorTimes: this.#errorTimes,
      profile: () => this.#profile(),
      setProfile: (_, next) => this.#setProfile(next),
      usersInError: () => [],
      inherits: (_, { ordinal }) => {
        const { situation, isGuest } = surroundings();
        return situation.groups.includes(ordinal) && (licenseGuests || !isGuest);
      },
      locations: { kindOfUser: this.#kindOfUser, of: () => surroundings().location },
      deleted: { has: () => false },
      touched: { add: () => undefined },
      warnings: { notePassed: () => undefined, noteBlocked: () => undefined },
      log: { length: 0, appendOfUser: () => 0 },
      ledger: {
        free: (sku) => (this.#isThere(sku) ? 1 : 0),
        lacking: (needs) => this.#lacking(needs),
        move: () => undefined,
        moveAtOnce: () => undefined,
        takeFreed: () => [],
        endInstant: () => undefined,
      },
    };
  }
}
