import { EVENT_KINDS, type EventKind, NONE } from '../rehearsal/eventLog.ts';
import type { RecordedStep, Recording } from './recording.ts';

/** `activityDisplayName` of the audit log (F140 to F144). */
export type AuditActivity = keyof typeof CATEGORIES;

const CATEGORIES = {
  'Set group license': 'GroupManagement',
  'Start applying group based license to users': 'GroupManagement',
  'Finish applying group based license to users': 'GroupManagement',
  'Trigger group license recalculation': 'GroupManagement',
  'Change user license': 'UserManagement',
  'Add member to group': 'GroupManagement',
  'Remove member from group': 'GroupManagement',
  'Add group': 'GroupManagement',
  'Update group': 'GroupManagement',
  'Delete group': 'GroupManagement',
  'Update user': 'UserManagement',
  'Delete user': 'UserManagement',
} as const;

export type AuditCategory = (typeof CATEGORIES)[AuditActivity];

/** Who did it (F145): a person's entries are the trigger, the engine's the consequence. */
export type AuditActor = 'administrator' | 'groupBasedLicensing' | 'automation' | 'directorySynchronization' | 'dynamicMembership';

const ACTIVITIES: Partial<Record<EventKind, AuditActivity>> = {
  groupLicensesSet: 'Set group license',
  groupProcessingStarted: 'Start applying group based license to users',
  groupProcessingFinished: 'Finish applying group based license to users',
  reprocessRequested: 'Trigger group license recalculation',
  userLicensesSet: 'Change user license',
  licensesApplied: 'Change user license',
  licensesFailed: 'Change user license',
  automationRefused: 'Change user license',
  memberAdded: 'Add member to group',
  memberRemoved: 'Remove member from group',
  groupCreated: 'Add group',
  membershipRuleSet: 'Update group',
  groupDeleted: 'Delete group',
  userUpdated: 'Update user',
  userDeleted: 'Delete user',
};

const ACTIVITY_OF_STEP: Partial<Record<RecordedStep['kind'], AuditActivity>> = {
  addMembers: 'Add member to group',
  removeMembers: 'Remove member from group',
  createGroup: 'Add group',
  setMembershipRule: 'Update group',
  deleteGroup: 'Delete group',
  updateUsers: 'Update user',
  deleteUsers: 'Delete user',
  reprocess: 'Trigger group license recalculation',
};

const ACTORS: Partial<Record<EventKind, AuditActor>> = {
  groupProcessingStarted: 'groupBasedLicensing',
  groupProcessingFinished: 'groupBasedLicensing',
  licensesApplied: 'groupBasedLicensing',
  licensesFailed: 'groupBasedLicensing',
  licensesUnchanged: 'groupBasedLicensing',
  membershipRuleEvaluated: 'dynamicMembership',
  onPremisesChangeSynchronized: 'directorySynchronization',
  automationRan: 'automation',
  automationRefused: 'automation',
};

const NOBODY: ReadonlySet<EventKind> = new Set(['stepStarted', 'planEnded', 'horizonReached']);

export function kindOf({ log }: Pick<Recording, 'log'>, row: number): EventKind {
  const kind = EVENT_KINDS[log.kind[row] ?? EVENT_KINDS.length];
  if (kind === undefined) throw new RangeError(`no event in row ${row}`);
  return kind;
}

/** null for what the audit log has no entry for. A refused call is what it would have been. */
export function activityOf(recording: Recording, row: number): AuditActivity | null {
  const kind = kindOf(recording, row);
  if (kind !== 'callRefused') return ACTIVITIES[kind] ?? null;
  const step = recording.steps[recording.log.step[row]!];
  if (step === undefined) return null;
  if (step.kind === 'assignLicense') return step.onGroup ? 'Set group license' : 'Change user license';
  return ACTIVITY_OF_STEP[step.kind] ?? null;
}

export function categoryOf(activity: AuditActivity): AuditCategory {
  return CATEGORIES[activity];
}

/** Members come and go by hand, by a rule, or from on-premises; licenses are set by hand or by an automation: what led to it says which. */
export function actorOf(recording: Recording, row: number): AuditActor | null {
  const kind = kindOf(recording, row);
  if (NOBODY.has(kind)) return null;
  const own = ACTORS[kind];
  if (own !== undefined) return own;
  const cause = recording.log.cause[row]!;
  const actorOfCause = cause === NONE ? undefined : ACTORS[kindOf(recording, cause)];
  return actorOfCause === undefined || actorOfCause === 'groupBasedLicensing' ? 'administrator' : actorOfCause;
}
