import type { Reason } from '../../model/resultSummary.ts';
import { Interner } from '../columns/interner.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { groupListChanges } from './groupLists.ts';
import type {
  ErrorColumns,
  FinishColumns,
  GroupName,
  LogColumns,
  RecordedStep,
  Recording,
  RefusalColumns,
  Vocabulary,
  WorkedGroup,
} from './recording.ts';
import { buildSeatColumns } from './seatColumns.ts';
import { buildTimeline } from './timeline.ts';
import { findTroubles } from './troubles.ts';

/** Everything that playing back needs of a rehearsal, without its snapshot. The rehearsal stays as it is. */
export function record(rehearsal: Rehearsal): Recording {
  const { startSeconds, elapsedSeconds, verdict, outcome, settings, profiles, startProfileOf, plan } = rehearsal;
  const seats = buildSeatColumns(rehearsal);
  const { timeline, errorsOf } = buildTimeline(rehearsal);
  return {
    startSeconds,
    endSeconds: elapsedSeconds,
    verdict,
    outcome,
    usersPerSecond: settings.usersPerSecondPerGroup,
    vocabulary: vocabularyOf(rehearsal),
    profiles: profiles.map((profile) => profile.entries),
    startProfileOf,
    log: trimmedLog(rehearsal),
    steps: plan.steps.map((step): RecordedStep => ({ kind: step.kind, onGroup: step.kind === 'assignLicense' && 'group' in step.target })),
    automations: plan.automations.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
    refusals: refusalColumns(rehearsal.refusals),
    automationRefusals: {
      ...refusalColumns(rehearsal.automationRefusals),
      automation: Uint32Array.from(rehearsal.automationRefusals, (refusal) => refusal.automation),
    },
    unitsSet: unitsSet(rehearsal),
    groupLists: groupListChanges(rehearsal),
    finishes: countFinishes(rehearsal),
    timeline,
    groupNames: groupNames(rehearsal),
    worked: rehearsal.groups
      .filter((group) => group.work.length > 0)
      .map(({ ordinal, work }): WorkedGroup => ({ group: ordinal, work, errors: errorsOf.get(ordinal) ?? nobodyInError() }))
      .sort((a, b) => a.work[0]!.start - b.work[0]!.start || a.group - b.group),
    seats,
    troubles: findTroubles(rehearsal, seats),
  };
}

function nobodyInError(): ErrorColumns {
  return { at: Int32Array.of(-1), users: Int32Array.of(0) };
}

function vocabularyOf({ tables, profiles }: Rehearsal): Vocabulary {
  let lists = 0;
  for (const { entries } of profiles) for (const { options } of entries) lists = Math.max(lists, options + 1);
  return {
    subscribed: tables.skus.flatMap(({ subscribed }) => subscribed ?? []),
    skuIds: tables.skus.map(({ skuId }) => skuId),
    groupIds: tables.groupIds,
    planIds: tables.planIds,
    options: Array.from({ length: lists }, (_, options) => tables.disabledPlans(options)),
  };
}

function trimmedLog({ log }: Rehearsal): LogColumns {
  const { length, lastOfUser } = log;
  const trimmed = (column: Int32Array<ArrayBuffer>) => column.slice(0, length);
  return {
    length,
    lastOfUser,
    at: trimmed(log.at),
    kind: log.kind.slice(0, length),
    step: trimmed(log.step),
    cause: trimmed(log.cause),
    user: trimmed(log.user),
    group: trimmed(log.group),
    before: trimmed(log.before),
    after: trimmed(log.after),
    previous: trimmed(log.previous),
    detail: trimmed(log.detail),
  };
}

/** A step on half a million users may be refused as often, for one of a few reasons. */
function refusalColumns(refusals: readonly { readonly reasons: readonly Reason[] }[]): RefusalColumns {
  const lists = new Interner<readonly Reason[]>();
  const reasonsOf = Uint32Array.from(refusals, ({ reasons }) => {
    const key = reasons.map(({ code, message }) => `${code}\t${message}`).join('\n');
    return lists.intern(key, () => reasons);
  });
  return { reasonsOf, lists: lists.values };
}

/** What was owned after each purchase or cancellation; units in their grace period stay what they were. */
function unitsSet({ log, plan, ledger }: Rehearsal): { row: number; owned: number }[] {
  const code = kindCode('seatsSet');
  const found: { row: number; owned: number }[] = [];
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] !== code) continue;
    const step = plan.steps[log.step[row]!];
    const sku = log.detail[row]!;
    const inGrace = ledger.owned[sku]! - ledger.enabled[sku]!;
    if (step?.kind === 'setSeats') found.push({ row, owned: step.enabled + inGrace });
  }
  return found;
}

/** F142: of each piece of work how many users have what the group gives, and how many failed. */
function countFinishes({ log }: Rehearsal): FinishColumns {
  const [started, finished, failed] = [kindCode('groupProcessingStarted'), kindCode('groupProcessingFinished'), kindCode('licensesFailed')];
  const served = [kindCode('licensesApplied'), kindCode('licensesUnchanged')];
  const open = new Map<number, { succeeded: number; failed: number }>();
  const ended: { row: number; succeeded: number; failed: number }[] = [];
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row]!;
    if (kind === started) open.set(row, { succeeded: 0, failed: 0 });
    else if (kind === finished) {
      const counts = open.get(log.cause[row]!);
      open.delete(log.cause[row]!);
      if (counts !== undefined) ended.push({ row, ...counts });
    } else if (kind === failed || served.includes(kind)) {
      const counts = open.get(log.cause[row]!);
      if (counts !== undefined) counts[kind === failed ? 'failed' : 'succeeded']++;
    }
  }
  return {
    row: Int32Array.from(ended, (end) => end.row),
    succeeded: Int32Array.from(ended, (end) => end.succeeded),
    failed: Int32Array.from(ended, (end) => end.failed),
  };
}

function groupNames({ groups, snapshot }: Rehearsal): GroupName[] {
  const imported = new Set(snapshot.groups.map(({ id }) => id));
  return groups.map(({ id, displayName, status }) => ({
    name: displayName === '' ? id : displayName,
    before: imported.has(id),
    after: status === 'present',
  }));
}
