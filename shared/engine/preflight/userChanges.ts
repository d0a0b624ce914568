import { Bitset } from '../columns/bitset.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { EVENT_KINDS, type EventKind, kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/**
 * Users to whom the same thing happened in the same step: most findings then ask once for all of them. `via` is the kind of event that
 * moved a member (by hand `stepStarted`, by rule `membershipRuleEvaluated` and so on) and null for everything else.
 */
export interface UserChanges {
  /** The step that led to it, zero-based. */
  readonly step: number;
  /** The last step that had begun when it happened: what groups give and who is in them is as that step left it. */
  readonly begun: number;
  readonly kind: EventKind;
  readonly via: EventKind | null;
  /** Ordinal of the group that did it or whose members changed; NONE for a direct call. */
  readonly group: number;
  readonly before: LicenseProfile;
  readonly after: LicenseProfile;
  /** In the order in which it happened. */
  readonly users: readonly number[];
}

/** The event log, read once. */
export interface LogReading {
  /** In order of first appearance. */
  readonly changes: readonly UserChanges[];
  /** Row in which each step began; NONE for a step that the horizon cut off. */
  readonly startRowOfStep: Int32Array;
  /** What each step brought about: events beside its own start, and without those that concern nobody. */
  readonly effectsOfStep: Int32Array;
  /** Users a call was made on, also a refused one, a group processed, or the plan deletes. */
  readonly touched: Bitset;
}

const STARTED = kindCode('stepStarted');
const MEMBER_ADDED = kindCode('memberAdded');
const MEMBER_REMOVED = kindCode('memberRemoved');
const REPROCESS_REQUESTED = kindCode('reprocessRequested');
const SYNCHRONIZED = kindCode('onPremisesChangeSynchronized');
const TOUCHES = new Set<EventKind>([
  'userLicensesSet',
  'callRefused',
  'licensesApplied',
  'licensesFailed',
  'licensesUnchanged',
  'userDeleted',
]);

interface OpenChanges extends UserChanges {
  readonly users: number[];
}

export function readLog({ log, plan, profiles, startProfileOf }: Rehearsal): LogReading {
  const startRowOfStep = new Int32Array(plan.steps.length).fill(NONE);
  const effectsOfStep = new Int32Array(plan.steps.length);
  const known = new Map<number, Map<number, OpenChanges>>();
  const changes: OpenChanges[] = [];
  let begun = NONE;
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row]!;
    const step = log.step[row]!;
    if (step === NONE) continue;
    if (kind === STARTED) {
      startRowOfStep[step] = row;
      begun = step;
      // Time goes forward: nothing more will happen while only the step before had begun.
      known.clear();
      continue;
    }
    const user = log.user[row]!;
    if (kind !== REPROCESS_REQUESTED && (kind !== SYNCHRONIZED || log.detail[row] !== 0)) effectsOfStep[step]!++;
    if (user === NONE) continue;
    const via = kind === MEMBER_ADDED || kind === MEMBER_REMOVED ? log.kind[log.cause[row]!]! : NONE;
    const outer = ((step * EVENT_KINDS.length + kind) * (EVENT_KINDS.length + 1) + via + 1) * 0x100000 + log.group[row]! + 1;
    const inner = log.before[row]! * profiles.length + log.after[row]!;
    let ofPlace = known.get(outer);
    if (ofPlace === undefined) {
      ofPlace = new Map();
      known.set(outer, ofPlace);
    }
    let open = ofPlace.get(inner);
    if (open === undefined) {
      open = {
        step,
        begun,
        kind: EVENT_KINDS[kind]!,
        via: via === NONE ? null : EVENT_KINDS[via]!,
        group: log.group[row]!,
        before: profiles[log.before[row]!]!,
        after: profiles[log.after[row]!]!,
        users: [],
      };
      ofPlace.set(inner, open);
      changes.push(open);
    }
    open.users.push(user);
  }
  const touched = new Bitset(startProfileOf.length);
  for (const { kind, users } of changes) if (TOUCHES.has(kind)) for (const user of users) touched.add(user);
  return { changes, startRowOfStep, effectsOfStep, touched };
}
