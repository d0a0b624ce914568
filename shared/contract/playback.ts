import { type } from '@orpc/contract';
import * as z from 'zod';
import type { AssignmentError, AssignmentState } from '../model/graph.ts';
import type { PlaybackMoment } from '../model/playbackMoment.ts';
import type { Outcome, Verdict } from '../model/resultSummary.ts';
import { idSchema, procedure, scopeSchema, work } from './base.ts';

/**
 * A rehearsal played back. Times are whole seconds from the start of the scenario; a moment is what holds when everything of its second
 * has happened. `row` is the place of an event in the rehearsal's log (`events.jsonl` of the same plan), so rows ascend with time.
 */

/** A group, a license plan, a service or a family of services with what people call it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NamedUser extends Named {
  readonly userPrincipalName: string;
}

/** What is shown from beginning to end, whatever moment is looked at. */
export interface PlaybackOverview {
  /** ISO 8601: the moment that second 0 is. */
  readonly startAt: string;
  /** The last second in which something happens, or the horizon. */
  readonly endSeconds: number;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Rows in the log. */
  readonly events: number;
  /** Users there are at the start. */
  readonly users: number;
  /** Groups that had users to process, in the order in which they first had. Moments tell of them in this order. */
  readonly groups: readonly PlaybackGroup[];
  /** License plans of which consumption or seats change, most moved first. Moments tell of them in this order. */
  readonly seats: readonly SeatCurve[];
  /** Users in trouble over time, at most 400 points, ascending; between two points nothing changes, but for points left out, whose peaks stay. */
  readonly strip: readonly StripPoint[];
  /** When each step starts, ascending. */
  readonly marks: readonly StepMark[];
  /** Ascending by time. */
  readonly troubles: readonly PlaybackTrouble[];
  /**
   * Spans of seconds in which something happens, ascending, at most 200; what is shorter than 1/200 of the whole is not told as quiet.
   * Between them nothing happens: a time axis may cut that out.
   */
  readonly busy: readonly BusySpan[];
}

export interface PlaybackGroup extends Named {
  /** The most users of one piece of its work. */
  readonly mostUsers: number;
  /** Pieces of work, one for each change of its licenses or members. */
  readonly pieces: number;
  /** The tenant no longer has the group at the end, or did not have it at the start. */
  readonly deleted: boolean;
  readonly created: boolean;
}

export interface SeatCurve extends Named {
  /** Ascending by time, the start first; a step line: each holds until the next. At most about 400; peaks and dips stay. */
  readonly points: readonly SeatPoint[];
  /** The most units consumed at once, and the first second in which that many were. */
  readonly peak: { readonly at: number; readonly consumed: number };
  /** The first second in which more units are consumed than owned; null when that never is. */
  readonly firstOver: number | null;
}

export interface SeatPoint {
  readonly at: number;
  readonly consumed: number;
  readonly owned: number;
}

export interface StripPoint {
  readonly at: number;
  /** Users without a service (family, foundation ones aside) that they had at the start. */
  readonly without: number;
  /** Users with an assignment in error. */
  readonly inError: number;
}

export interface StepMark {
  /** Zero-based place in the plan. */
  readonly step: number;
  readonly at: number;
  readonly row: number;
}

export interface BusySpan {
  readonly from: number;
  readonly to: number;
}

export const TROUBLE_KINDS = [
  /** The service refuses calls of a step (or of an automation: `step` null). `count` calls. */
  'callRefused',
  /** Users of a group fail and are in error. `count` users; `group` set. */
  'usersFailed',
  /** A unit is asked for and none is free. `count` times; `licensePlan` set. */
  'noFreeUnits',
  /** More units are consumed than owned. `count`: the most that are missing at once; `licensePlan` set. */
  'unitsOver',
  /** Users lose a service they get back later. `count` users. */
  'gap',
  /** Users have less of a service for a while. `count` users. */
  'dip',
  /** Users lose a service for good. `count` users. */
  'loss',
  /** Users have less of a service from now on. `count` users. */
  'downgrade',
  /** The rehearsal was ended by the horizon while work was under way. */
  'horizonReached',
] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** Trouble of one kind that one step sets off: where it begins, and how many it strikes in all. */
export interface PlaybackTrouble {
  readonly kind: TroubleKind;
  /** When the first of it happens. */
  readonly at: number;
  /** The event by which the first of it happens. */
  readonly row: number;
  readonly count: number;
  /** How many users of these are still so at the end: 0 says that it passes. null where it strikes calls or units. */
  readonly atEnd: number | null;
  /** The step that led to it; null for none. */
  readonly step: number | null;
  readonly group: Named | null;
  readonly licensePlan: Named | null;
  /** The first user it strikes; null where it strikes nobody in particular. */
  readonly user: NamedUser | null;
}

export const FEED_KINDS = [
  // Of the plan; no entries of the audit log.
  'stepStarted',
  'planEnded',
  'horizonReached',
  'seatsSet',
  'automationRan',
  'automationRetired',
  'membershipRuleEvaluated',
  'onPremisesChangeSynchronized',
  // Entries of the audit log.
  'callRefused',
  'groupLicensesSet',
  'groupProcessingStarted',
  'groupProcessingFinished',
  'reprocessRequested',
  'userLicensesSet',
  'licensesApplied',
  'licensesFailed',
  /** Only in the feed of one user, and in no audit log: the group came by and found nothing to do. */
  'licensesUnchanged',
  'memberAdded',
  'memberRemoved',
  'groupCreated',
  'groupDeleted',
  'membershipRuleSet',
  'userUpdated',
  'userDeleted',
] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Who did it (F145): the entries of a person are the trigger, those of the engine the consequence. */
export const ACTORS = ['administrator', 'groupBasedLicensing', 'automation', 'directorySynchronization', 'dynamicMembership'] as const;
export type Actor = (typeof ACTORS)[number];

/** What the audit log writes into `activityDisplayName`, word for word and in every language (F140 to F144). */
export const ACTIVITIES = [
  'Set group license',
  'Start applying group based license to users',
  'Finish applying group based license to users',
  'Trigger group license recalculation',
  'Change user license',
  'Add member to group',
  'Remove member from group',
  'Add group',
  'Update group',
  'Delete group',
  'Update user',
  'Delete user',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** One entry, worded as the audit log does. The "Update user" that accompanies every "Change user license" (F144) is left out. */
export interface FeedEntry {
  readonly row: number;
  readonly at: number;
  readonly kind: FeedKind;
  /** null for what the audit log has no entry for. */
  readonly activity: Activity | null;
  readonly category: 'GroupManagement' | 'UserManagement' | null;
  /** null where nobody acts: a step that begins, the end. */
  readonly actor: Actor | null;
  readonly user: NamedUser | null;
  readonly group: Named | null;
  /** `seatsSet`: the license plan, and the units owned from now on. */
  readonly seats: { readonly licensePlan: Named; readonly owned: number } | null;
  /** The automation that ran, retired, or made the call; null for others. */
  readonly automation: Named | null;
  readonly result: 'success' | 'failure';
  /** Why it failed: reasons of a refused call, in the service's own words where they are known. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  /** Why assignments are in error that were not so before this entry, each once. */
  readonly errors: readonly AssignmentError[];
  /**
   * Users concerned: of processing events, evaluations, synchronizations and recalculations the number of users; null for others.
   * `succeeded` and `failed` are F142's counters of an entry that finishes; null for others.
   */
  readonly users: number | null;
  readonly succeeded: number | null;
  readonly failed: number | null;
  /** Zero-based step that set this off; null for none, such as an automation. */
  readonly step: number | null;
  /** The event that led to this one; null for none. */
  readonly cause: number | null;
  /** Of the user's assignments; of a `groupLicensesSet`, of the group's own list (`state` null). */
  readonly licenses: readonly LicenseChange[];
  /** How many services this switches on and off for the user. */
  readonly servicesOn: number;
  readonly servicesOff: number;
}

/** What becomes of one assignment: of a license plan by one path. */
export interface LicenseChange {
  readonly licensePlan: Named;
  /** null: direct. */
  readonly group: Named | null;
  /** `options`: other services switched off; `failed`: in error now; `recovered`: not in error any more. */
  readonly change: 'added' | 'removed' | 'options' | 'failed' | 'recovered';
  readonly state: AssignmentState | null;
  readonly error: AssignmentError;
}

export interface FeedPage {
  /** Ascending by row. */
  readonly entries: readonly FeedEntry[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** One entry opened. */
export interface FeedEntryDetails {
  readonly entry: FeedEntry;
  readonly servicesOn: readonly Named[];
  readonly servicesOff: readonly Named[];
}

export const LANE_STATES = [
  /** Has the service at the level of the start. */
  'held',
  /** Has it at a lower or higher level than at the start. `higher` also for what the user did not have at the start. */
  'lower',
  'higher',
  /** Does not have it, after having had it and before having it again. */
  'gap',
  /** Does not have it any more, up to the end. */
  'lost',
  /** Has not had it so far. */
  'absent',
] as const;
export type LaneState = (typeof LANE_STATES)[number];

/** gravest first; the words of the comparison (simulation.md section 10). */
export type LaneResult = 'lost' | 'downgraded' | 'gap' | 'dip' | 'gained' | 'upgraded' | 'successor' | 'kept';

export interface LaneSegment {
  readonly from: number;
  /** The second in which the next begins; of the last, the end of the rehearsal. */
  readonly to: number;
  readonly state: LaneState;
  /** The service that gives the family at its level; null while there is none. */
  readonly service: Named | null;
  /** The event that began it; null for what holds from the start. */
  readonly row: number | null;
}

/** One family of services of one user. */
export interface ServiceLane {
  readonly family: Named;
  /** Plumbing and ended services: they count in no result. */
  readonly foundation: boolean;
  /** null for a family that the user has neither at the start nor at the end, and for a user who was deleted. */
  readonly result: LaneResult | null;
  /** Without holes from 0 to the end. */
  readonly segments: readonly LaneSegment[];
  /** Seconds without the service between two segments with it; 0 without gaps. */
  readonly gapSeconds: number;
  readonly longestGapSeconds: number;
}

/** One assignment of one user, by license plan and path, while it is there. */
export interface LicenseLane {
  readonly licensePlan: Named;
  /** null: direct. */
  readonly group: Named | null;
  readonly segments: readonly {
    readonly from: number;
    readonly to: number;
    readonly state: AssignmentState;
    readonly error: AssignmentError;
    /** Services this path switches off. */
    readonly disabledPlans: number;
    readonly row: number | null;
  }[];
}

export interface UserLanes {
  readonly user: NamedUser;
  readonly endSeconds: number;
  /** When the plan deletes the user; null when it does not. Lanes end there. */
  readonly deletedAt: number | null;
  /** The gravest result of all families that count; null for a deleted user. */
  readonly result: LaneResult | null;
  /** What people notice first comes first, foundation families last. */
  readonly services: readonly ServiceLane[];
  readonly licenses: readonly LicenseLane[];
  /** Seconds in which something happens to the user, ascending: what a time axis may zoom to. */
  readonly seconds: readonly number[];
  /** The user's entries, oldest first; the first 500. */
  readonly entries: readonly FeedEntry[];
}

/**
 * Which rehearsal is played back: the scenario's in the stated order of processing, or with `order` in the order by which that
 * counterexample of the proof harms somebody (zero-based).
 */
const recordingSchema = z.strictObject({ scope: scopeSchema, order: z.int().min(0).optional() });
const second = z.int().min(0);

/**
 * All but `open` answer at once while the recording is in memory; else they make it anew first. Throws `badInput` for a scope as imported,
 * `outdated`, and `notFound` for a row, user or order that there is not.
 */
export const playbackContract = {
  open: procedure.input(recordingSchema).output(work<PlaybackOverview>()),
  /** Behind the end: the end. */
  moment: procedure.input(recordingSchema.extend({ at: second })).output(type<PlaybackMoment>()),
  /**
   * `before` entries up to and with `row` and `after` entries behind it, of those that are told: all, or those of a group or user. A row
   * of -1 stands before the first event.
   */
  feed: procedure
    .input(
      recordingSchema.extend({
        row: z.int().min(-1),
        before: z.int().min(0).max(500).default(100),
        after: z.int().min(0).max(500).default(0),
        group: idSchema.optional(),
        user: idSchema.optional(),
      }),
    )
    .output(type<FeedPage>()),
  entry: procedure.input(recordingSchema.extend({ row: z.int().min(0) })).output(type<FeedEntryDetails>()),
  lanes: procedure.input(recordingSchema.extend({ userId: idSchema })).output(type<UserLanes>()),
  /** The chain of causes from the step to this row, oldest first, the row itself last. */
  why: procedure.input(recordingSchema.extend({ row: z.int().min(0) })).output(type<readonly FeedEntry[]>()),
};
