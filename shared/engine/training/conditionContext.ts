import type { CatalogBundle } from '../../model/catalog.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import { Bitset } from '../columns/bitset.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { selectUsers } from '../plan/userSelection.ts';
import { type EventKind, kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { RehearsalState } from '../rehearsal/rehearsalState.ts';

/** When something began, and the step that led to it; null where nothing of the path did. */
export interface Moment {
  readonly atSeconds: number | null;
  readonly step: number | null;
}

/** Nothing happened that should have, or it was so from the start. */
export const NEVER: Moment = { atSeconds: null, step: null };

interface ChosenUsers {
  readonly list: readonly number[];
  readonly set: Bitset;
}

/** What conditions are judged on: a path as it was rehearsed, and whom selectors meant before its first step. */
export class ConditionContext {
  readonly rehearsal: Rehearsal;
  readonly #atStart: RehearsalState;
  readonly #chosen = new Map<UserSelector, ChosenUsers>();
  readonly #rows = new Map<EventKind, readonly number[]>();

  constructor(rehearsal: Rehearsal, catalog: CatalogBundle) {
    this.rehearsal = rehearsal;
    this.#atStart = new RehearsalState(rehearsal.snapshot, { ...rehearsal.plan, automations: [], steps: [] }, catalog);
  }

  /** Users whom the selector meant before the first step, ascending; users and groups that are not there are nobody. */
  usersOf(selector: UserSelector): readonly number[] {
    return this.#choose(selector).list;
  }

  isMeant(selector: UserSelector, user: number): boolean {
    return this.#choose(selector).set.has(user);
  }

  #choose(selector: UserSelector): ChosenUsers {
    let chosen = this.#chosen.get(selector);
    if (chosen === undefined) {
      const list = selectUsers(this.#atStart, selector, 0);
      chosen = { list, set: Bitset.of(this.#atStart.userCount, list) };
      this.#chosen.set(selector, chosen);
    }
    return chosen;
  }

  userId(user: number): string {
    return this.#atStart.userId(user);
  }

  startProfile(user: number): LicenseProfile {
    return this.profileAt(this.rehearsal.startProfileOf[user]);
  }

  /** A deleted user ends with nothing. */
  endProfile(user: number): LicenseProfile {
    return this.profileAt(this.rehearsal.endProfileOf[user]);
  }

  profileAt(ordinal: number | undefined): LicenseProfile {
    const profile = this.rehearsal.profiles[ordinal ?? NONE];
    if (profile === undefined) throw new Error(`no license profile ${ordinal}`);
    return profile;
  }

  get deleted(): Bitset {
    return this.rehearsal.deleted;
  }

  /** Rows of the log of one kind, ascending. */
  rowsOf(kind: EventKind): readonly number[] {
    let rows = this.#rows.get(kind);
    if (rows === undefined) {
      rows = rowsWith(this.rehearsal, kindCode(kind));
      this.#rows.set(kind, rows);
    }
    return rows;
  }

  momentOf(row: number): Moment {
    const { at, step } = this.rehearsal.log;
    if (row === NONE) return NEVER;
    return { atSeconds: at[row] ?? null, step: step[row] === NONE ? null : (step[row] ?? null) };
  }

  /** The row since which this has been so for a user, up to the end; NONE when it was so from the start. Asked only of what is so at the end. */
  sinceWhen(user: number, isSo: (profile: LicenseProfile) => boolean): number {
    const { log } = this.rehearsal;
    let since = NONE;
    for (let row = log.lastOfUser[user] ?? NONE; row !== NONE; row = log.previous[row] ?? NONE) {
      since = row;
      if (!isSo(this.profileAt(log.before[row]))) return since;
    }
    return NONE;
  }
}

function rowsWith({ log }: Rehearsal, code: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < log.length; row++) if (log.kind[row] === code) rows.push(row);
  return rows;
}
