import type { MigrationPlan, UserSelector } from '../../model/migrationPlan.ts';
import type { Outcome, RehearsalFigures, Verdict } from '../../model/resultSummary.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import type { Bitset } from '../columns/bitset.ts';
import type { PathFollower, PathResult } from '../compare/continuity.ts';
import type { FamilyTable } from '../compare/serviceFamilies.ts';
import type { CompiledRules } from '../licensing/compiledRules.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { type EventLog, NONE } from './eventLog.ts';
import type { GroupState } from './groupState.ts';
import type { AutomationRefusal, Refusal } from './rehearsalState.ts';
import type { RuleWarnings } from './ruleWarnings.ts';
import type { SeatLedger } from './seatLedger.ts';
import type { UserAttributes } from './userAttributes.ts';

/** The answer of a rehearsal, as columns and tables. Rows for people and files are made from it in `report/`. */
export interface Rehearsal {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly settings: RehearsalSettings;
  /** Seconds since 1970. */
  readonly startSeconds: number;
  readonly elapsedSeconds: number;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly figures: RehearsalFigures;
  readonly refusals: readonly Refusal[];
  /** Whom each `first n of` selector of the plan chose last. */
  readonly firstChoices: ReadonlyMap<UserSelector, Bitset>;
  readonly automationRefusals: readonly AutomationRefusal[];
  readonly warnings: RuleWarnings;
  readonly tables: TenantTables;
  readonly rules: CompiledRules;
  readonly profiles: readonly LicenseProfile[];
  readonly startProfileOf: Uint32Array;
  readonly endProfileOf: Uint32Array;
  readonly deleted: Bitset;
  /** Users whom the plan reached: a call was made on them, a group processed them, or they were deleted (simulation.md section 10). */
  readonly touched: Bitset;
  /** By ordinal, as the plan has left them. */
  readonly groups: readonly GroupState[];
  readonly attributes: UserAttributes;
  /** Times of the errors of each user at the end, in the order of the profile's `errorEntries`, in seconds since 1970. */
  readonly errorTimes: ReadonlyMap<number, readonly number[]>;
  readonly log: EventLog;
  readonly ledger: SeatLedger;
  readonly families: FamilyTable;
  readonly paths: PathFollower;
}

/** A user's states at the end of each second in which they changed: profile ordinals, the seconds, and the events that led to them. */
export interface UserPath {
  /** The state of the start first. */
  readonly profiles: readonly number[];
  readonly seconds: readonly number[];
  /** NONE for the start. */
  readonly rows: readonly number[];
}

/** What of a log tells the histories of users. */
export type UserHistories = Pick<EventLog, 'at' | 'after' | 'previous' | 'lastOfUser'>;

/** Walks a user's history in the log back and forth again; several changes in one second count as the last (section 10). */
export function userPath(log: UserHistories, user: number, startProfile: number): UserPath {
  const lastOfSecond: number[] = [];
  for (let row = log.lastOfUser[user]!; row !== NONE; row = log.previous[row]!) {
    if (lastOfSecond.length === 0 || log.at[row] !== log.at[lastOfSecond.at(-1)!]) lastOfSecond.push(row);
  }
  const profiles = [startProfile];
  const seconds = [0];
  const rows = [NONE];
  for (const row of lastOfSecond.reverse()) {
    if (log.after[row] === profiles.at(-1)) continue;
    profiles.push(log.after[row]!);
    seconds.push(log.at[row]!);
    rows.push(row);
  }
  return { profiles, seconds, rows };
}

export interface FollowedUser extends UserPath {
  readonly result: PathResult;
}

/** What became of one user's services. */
export function followUser(rehearsal: Pick<Rehearsal, 'log' | 'startProfileOf' | 'paths'>, user: number): FollowedUser {
  const path = userPath(rehearsal.log, user, rehearsal.startProfileOf[user]!);
  return { ...path, result: rehearsal.paths.follow(path.profiles) };
}
