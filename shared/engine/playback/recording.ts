import type { SubscribedSku } from '../../model/graph.ts';
import type { PlanStepKind } from '../../model/migrationPlan.ts';
import type { Outcome, Reason, Verdict } from '../../model/resultSummary.ts';
import type { ProfileEntry } from '../licensing/profileTable.ts';
import type { EventLog } from '../rehearsal/eventLog.ts';
import type { LaneWork } from '../rehearsal/groupState.ts';

/**
 * A rehearsal kept for playing back: plain data that can cross threads, most of it columns whose buffers can change hands. Nothing in it
 * grows with the number of users or events but columns. Users, groups and license plans are ordinals of the rehearsal's tables.
 */
export interface Recording {
  /** Seconds since 1970. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Users a second in each group's lane. */
  readonly usersPerSecond: number;
  readonly vocabulary: Vocabulary;
  /** By ordinal. */
  readonly profiles: readonly (readonly ProfileEntry[])[];
  readonly startProfileOf: Uint32Array;
  readonly log: LogColumns;
  readonly steps: readonly RecordedStep[];
  readonly automations: readonly { readonly id: string; readonly name: string }[];
  readonly refusals: RefusalColumns;
  readonly automationRefusals: RefusalColumns & { readonly automation: Uint32Array };
  /** Units owned after each `seatsSet`, by its row, ascending. */
  readonly unitsSet: readonly { readonly row: number; readonly owned: number }[];
  /** By row, ascending. */
  readonly groupLists: readonly GroupListChange[];
  readonly finishes: FinishColumns;
  readonly timeline: Timeline;
  /** By ordinal. */
  readonly groupNames: readonly GroupName[];
  /** In the order in which they first had work. */
  readonly worked: readonly WorkedGroup[];
  /** Most moved first. */
  readonly seats: readonly SeatColumns[];
  /** Ascending by time, then row. */
  readonly troubles: readonly Trouble[];
}

/** What a rehearsal's tables are made anew from, with every ordinal the same. */
export interface Vocabulary {
  readonly subscribed: readonly SubscribedSku[];
  readonly skuIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly planIds: readonly string[];
  /** Lists of disabled services, by ordinal. */
  readonly options: readonly (readonly string[])[];
}

/** The event log without room for more. */
export type LogColumns = Pick<
  EventLog,
  'length' | 'at' | 'kind' | 'step' | 'cause' | 'user' | 'group' | 'before' | 'after' | 'previous' | 'detail' | 'lastOfUser'
>;

export interface RecordedStep {
  readonly kind: PlanStepKind;
  /** Whether `assignLicense` is for a group. */
  readonly onGroup: boolean;
}

/** Refused calls as numbers: which of the distinct lists of reasons each has. */
export interface RefusalColumns {
  readonly reasonsOf: Uint32Array;
  readonly lists: readonly (readonly Reason[])[];
}

/** What a `groupLicensesSet` changes in the licenses of its group. */
export interface GroupListChange {
  readonly row: number;
  readonly licenses: readonly { readonly skuId: string; readonly change: 'added' | 'removed' | 'options' }[];
}

/** F142's counters of every piece of group work that ended, ascending by row. */
export interface FinishColumns {
  readonly row: Int32Array;
  readonly succeeded: Int32Array;
  readonly failed: Int32Array;
}

/** Figures at the end of every second in which something happened, ascending; before the first stands the start, at -1. */
export interface Timeline {
  readonly at: Int32Array;
  /** The last event up to then. */
  readonly row: Int32Array;
  /** Users without a service (family, foundation ones aside) that they had at the start. */
  readonly without: Int32Array;
  /** Users with an entry in error. */
  readonly inError: Int32Array;
  /** Users whose entries are not those of the start. */
  readonly changed: Int32Array;
}

export interface GroupName {
  readonly name: string;
  /** Whether the tenant has the group at the start and at the end. */
  readonly before: boolean;
  readonly after: boolean;
}

/** A group that had users to process. */
export interface WorkedGroup {
  readonly group: number;
  /** In the order of its lane. */
  readonly work: readonly LaneWork[];
  readonly errors: ErrorColumns;
}

/** Users with an entry of a group in error: from each second on, the start at -1. */
export interface ErrorColumns {
  readonly at: Int32Array;
  readonly users: Int32Array;
}

/** Units of a license plan: from each event on, the start at row -1. */
export interface SeatColumns {
  readonly sku: number;
  readonly row: Int32Array;
  readonly consumed: Int32Array;
  readonly owned: Int32Array;
}

export type TroubleKind =
  | 'callRefused'
  | 'usersFailed'
  | 'noFreeUnits'
  | 'unitsOver'
  | 'gap'
  | 'dip'
  | 'loss'
  | 'downgrade'
  | 'horizonReached';

/** Trouble of one kind that one step sets off: its first event, and how many calls, users, refusals or units there are in all. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly at: number;
  readonly row: number;
  readonly count: number;
  /** Users of these who are still so at the end; null where no users are counted. */
  readonly atEnd: number | null;
  /** NONE where there is none, as with the three that follow. */
  readonly step: number;
  readonly group: number;
  readonly sku: number;
  readonly user: number;
}

/** The position of the last number that is not above `limit` in an ascending column; -1 when all are. */
export function lastUpTo(column: Int32Array, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
