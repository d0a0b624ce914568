import { findingKind } from '../../../model/finding.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { addBase } from './baseRemedies.ts';
import {
  dropLicenses,
  dropRemovals,
  dropServices,
  onlyDirect,
  removeIdle,
  removeRefused,
  removeUnknown,
  takeLicensesFirst,
} from './callRemedies.ts';
import { resolveConflict } from './conflictRemedies.ts';
import { leaveOut, removeDirectToo, removeLeftovers } from './directRemedies.ts';
import { setLocation, waitForReaders } from './locationRemedies.ts';
import { addDirectly, changeWhereKept, setAttribute, takeOutGuests } from './memberRemedies.ts';
import { closeGap, waitForGroup, waitForProcessing } from './orderRemedies.ts';
import { insert, type Remedy, remedy, THESE } from './remedy.ts';
import { buySeats, keepSeats, replaceGraceUnits } from './seatRemedies.ts';
import { keepOff, switchOn } from './serviceRemedies.ts';

type Workshop = (context: PreflightContext, finding: DetailedFinding) => Remedy[];

/** By kind of finding. What is not here is done by hand, or is only good to know. */
const WORKSHOPS: Readonly<Record<string, Workshop>> = {
  F28: replaceGraceUnits,
  F36: keepOff,
  F41: buySeats,
  F42: setLocation,
  F43: resolveConflict,
  F44: addBase,
  F45: onlyDirect,
  F46: dropLicenses,
  F47: onlyDirect,
  F48: dropLicenses,
  F49: removeRefused,
  F50: dropServices,
  F58: waitForReaders,
  F60: addDirectly,
  F62: takeOutGuests,
  F73: setLocation,
  F75: setLocation,
  F77: buySeats,
  F79: addBase,
  F83: buySeats,
  'F83-late': buySeats,
  F84: tryAgain,
  F96: takeLicensesFirst,
  F103: changeWhereKept,
  F108: resolveConflict,
  'F108-onTheWay': resolveConflict,
  F109: addBase,
  'F109-onTheWay': addBase,
  'F120-alsoDirect': removeDirectToo,
  'F120-freeUnits': buySeats,
  'F121-downgraded': switchOn,
  'F121-lost': switchOn,
  F156: removeLeftovers,
  'F156-notInPlan': removeLeftovers,
  'F159-enablesMore': leaveOut,
  'F159-inheritedInError': leaveOut,
  'F159-notFirstLevel': leaveOut,
  'F159-notMember': leaveOut,
  'F159-notYetInherited': waitForGroup,
  F160: leaveOut,
  F169: keepSeats,
  F197: setAttribute,
  dip: closeGap,
  gap: closeGap,
  'missingWait-deletion': waitForProcessing,
  'missingWait-directRemoval': waitForProcessing,
  'missingWait-leavingGroup': waitForProcessing,
  notFound: removeRefused,
  removalIgnored: dropRemovals,
  stepWithoutEffect: removeIdle,
  unknownGroup: removeUnknown,
  unknownLicensePlan: removeUnknown,
  unknownUser: removeUnknown,
};

/** What can be staged against a finding, the mildest first; empty where no step can help. */
export function remediesFor(context: PreflightContext, finding: DetailedFinding): Remedy[] {
  return WORKSHOPS[findingKind(finding)]?.(context, finding) ?? [];
}

/** Kinds of findings that a step can help against, now or then. */
export function canBeRemedied(kind: string): boolean {
  return kind in WORKSHOPS;
}

/** F84, F107: in the eras before the new platform somebody has to ask again once there are units. */
function tryAgain({ plan }: PreflightContext, { who: { users }, count }: DetailedFinding): Remedy[] {
  return remedy('reprocess', [insert(plan.steps.length, { step: { kind: 'reprocess', users: THESE }, users })], { count });
}
