import type { FeedEntry, LicenseChange, Named } from '../../../shared/contract/playback.ts';
import { activityOf, actorOf, categoryOf, kindOf } from '../../../shared/engine/playback/audit.ts';
import { type EntryChange, NO_CHANGE, type ProfileChange } from '../../../shared/engine/playback/profileChange.ts';
import { lastUpTo, type Recording } from '../../../shared/engine/playback/recording.ts';
import { type EventKind, NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { isInError } from '../../../shared/engine/snapshot/entryProfile.ts';
import { ASSIGNMENT_ERRORS, type AssignmentError } from '../../../shared/model/graph.ts';
import type { NamedTape } from './tapes.ts';

const FAILURES: ReadonlySet<EventKind> = new Set(['callRefused', 'automationRefused', 'licensesFailed']);
/** Events whose detail is a number of users. */
const COUNTING: ReadonlySet<EventKind> = new Set([
  'groupProcessingStarted',
  'groupProcessingFinished',
  'membershipRuleEvaluated',
  'onPremisesChangeSynchronized',
  'reprocessRequested',
]);

/** An event of the log in the words of the audit log. */
export function toFeedEntry(named: NamedTape, row: number): FeedEntry {
  const { tape, names } = named;
  const { recording } = tape;
  const { log } = recording;
  const kind = kindOf(recording, row);
  const activity = activityOf(recording, row);
  const change = changeIn(named, row);
  return {
    row,
    at: log.at[row]!,
    kind: kind === 'automationRefused' ? 'callRefused' : kind,
    activity,
    category: activity === null ? null : categoryOf(activity),
    actor: actorOf(recording, row),
    user: names.userOrNull(log.user[row]!),
    group: names.groupOrNull(log.group[row]!),
    seats: kind === 'seatsSet' ? seatsOf(named, row) : null,
    automation: automationOf(recording, row),
    result: FAILURES.has(kind) ? 'failure' : 'success',
    reasons: reasonsOf(recording, row),
    errors: errorsOf(named, row, change),
    users: COUNTING.has(kind) ? log.detail[row]! : null,
    ...finishOf(recording, row),
    step: orNull(log.step[row]!),
    cause: orNull(log.cause[row]!),
    licenses: kind === 'groupLicensesSet' ? groupListChange(named, row) : change.entries.map((each) => toLicenseChange(named, each)),
    servicesOn: change.servicesOn.length,
    servicesOff: change.servicesOff.length,
  };
}

/** What an event changes of its user's profile. */
export function changeIn({ tape }: NamedTape, row: number): ProfileChange {
  const { user, before, after } = tape.recording.log;
  return user[row] === NONE || before[row] === after[row] ? NO_CHANGE : tape.change(before[row]!, after[row]!);
}

function toLicenseChange({ names }: NamedTape, { change, entry }: EntryChange): LicenseChange {
  const isGone = change === 'removed';
  return {
    licensePlan: names.licensePlan(entry.sku),
    group: names.groupOrNull(entry.source),
    change,
    state: isGone ? null : entry.state,
    error: isGone ? 'None' : entry.error,
  };
}

/** F140: what becomes of the group's own list. */
function groupListChange({ tape, names }: NamedTape, row: number): LicenseChange[] {
  const { groupLists, log } = tape.recording;
  const group = names.groupOrNull(log.group[row]!);
  const changes = groupLists.find((each) => each.row === row)?.licenses ?? [];
  return changes.map(({ skuId, change }) => ({ licensePlan: names.licensePlanById(skuId), group, change, state: null, error: 'None' }));
}

function seatsOf({ tape, names }: NamedTape, row: number): FeedEntry['seats'] {
  const { log, unitsSet } = tape.recording;
  const set = unitsSet.find((each) => each.row === row);
  return { licensePlan: names.licensePlan(log.detail[row]!), owned: set?.owned ?? 0 };
}

/** Of a call that an automation makes, its run is the cause. */
function automationOf(recording: Recording, row: number): Named | null {
  const { log, automations, automationRefusals } = recording;
  const kind = kindOf(recording, row);
  const cause = log.cause[row]!;
  if (kind === 'automationRefused') return automations[automationRefusals.automation[log.detail[row]!]!] ?? null;
  if (kind === 'automationRan' || kind === 'automationRetired') return automations[log.detail[row]!] ?? null;
  if (kind === 'userLicensesSet' && cause !== NONE && kindOf(recording, cause) === 'automationRan') {
    return automations[log.detail[cause]!] ?? null;
  }
  return null;
}

function reasonsOf(recording: Recording, row: number): FeedEntry['reasons'] {
  const kind = kindOf(recording, row);
  if (kind !== 'callRefused' && kind !== 'automationRefused') return [];
  const { reasonsOf: listOf, lists } = kind === 'callRefused' ? recording.refusals : recording.automationRefusals;
  return lists[listOf[recording.log.detail[row]!]!] ?? [];
}

/** A user who fails again in the same way changes nothing, and fails all the same. */
function errorsOf({ tape }: NamedTape, row: number, change: ProfileChange): AssignmentError[] {
  const { log } = tape.recording;
  const failing =
    kindOf(tape.recording, row) === 'licensesFailed'
      ? tape.profiles[log.after[row]!]!.entries.filter((entry) => entry.source === log.group[row] && isInError(entry))
      : change.entries.flatMap(({ change: what, entry }) => (what === 'failed' ? [entry] : []));
  return ASSIGNMENT_ERRORS.filter((error) => failing.some((entry) => entry.error === error));
}

/** F142. */
function finishOf(recording: Recording, row: number): Pick<FeedEntry, 'succeeded' | 'failed'> {
  if (kindOf(recording, row) !== 'groupProcessingFinished') return { succeeded: null, failed: null };
  const { row: rows, succeeded, failed } = recording.finishes;
  const place = lastUpTo(rows, row);
  return { succeeded: succeeded[place] ?? 0, failed: failed[place] ?? 0 };
}

function orNull(ordinal: number): number | null {
  return ordinal === NONE ? null : ordinal;
}
