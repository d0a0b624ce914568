import {
  ASSIGNMENT_ERRORS,
  ASSIGNMENT_STATES,
  type AssignedLicense,
  type AssignmentError,
  type AssignmentState,
  type LicenseAssignmentState,
} from '../../shared/model/graph.ts';
import type { IdPool } from './idPool.ts';
import type { ImportTally } from './importTally.ts';
import { fault, listAt, objectAt, type RecordPlace } from './recordFault.ts';

const NO_PLANS: readonly string[] = [];

/** Ascending and without duplicates; a list that is so already is handed back. */
function plansAt(place: RecordPlace, path: string, value: unknown, ids: IdPool): readonly string[] {
  const list = listAt(place, path, value);
  if (list.length === 0) return NO_PLANS;
  const plans = list.map((plan) => ids.at(place, path, plan));
  for (let i = 1; i < plans.length; i++) if (plans[i - 1]! >= plans[i]!) return [...new Set(plans)].sort();
  return plans;
}

/** `assignedLicenses` of a user or a group, ascending by skuId; of several for one SKU the first counts. */
export function licensesAt(place: RecordPlace, value: unknown, ids: IdPool): readonly AssignedLicense[] {
  const list = listAt(place, 'assignedLicenses', value);
  const licenses: AssignedLicense[] = [];
  for (let i = 0; i < list.length; i++) {
    place.item = i;
    const raw = objectAt(place, 'assignedLicenses[]', list[i]);
    const skuId = ids.at(place, 'assignedLicenses[].skuId', raw['skuId']);
    const disabledPlans = plansAt(place, 'assignedLicenses[].disabledPlans', raw['disabledPlans'], ids);
    if (!licenses.some((license) => license.skuId === skuId)) licenses.push({ skuId, disabledPlans });
  }
  return licenses.length < 2 ? licenses : licenses.sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
}

const STATES: ReadonlyMap<unknown, AssignmentState> = new Map(ASSIGNMENT_STATES.map((state) => [state, state]));
const STATES_IN_LOWER_CASE: ReadonlyMap<string, AssignmentState> = new Map(ASSIGNMENT_STATES.map((state) => [state.toLowerCase(), state]));

/** One path by which a user has a license plan (F2). `userId` as a source means direct, as MSOnline wrote it (F150). */
export function stateAt(place: RecordPlace, value: unknown, userId: string, ids: IdPool, tally: ImportTally): LicenseAssignmentState {
  const raw = objectAt(place, 'licenseAssignmentStates[]', value);
  const state = STATES.get(raw['state']) ?? unusualState(place, raw['state'], tally);
  return {
    skuId: ids.at(place, 'licenseAssignmentStates[].skuId', raw['skuId']),
    assignedByGroup: sourceAt(place, raw['assignedByGroup'], userId, ids),
    disabledPlans: plansAt(place, 'licenseAssignmentStates[].disabledPlans', raw['disabledPlans'], ids),
    state,
    error: ERRORS.get(raw['error']) ?? unusualError(place, raw['error'], state, tally),
    lastUpdatedSeconds: secondsAt(place, raw['lastUpdatedDateTime']),
  };
}

function unusualState(place: RecordPlace, value: unknown, tally: ImportTally): AssignmentState {
  const state = typeof value === 'string' ? STATES_IN_LOWER_CASE.get(value.trim().toLowerCase()) : undefined;
  if (state === undefined) throw fault(place, 'licenseAssignmentStates[].state', `one of ${ASSIGNMENT_STATES.join(', ')}`, value);
  tally.countSpelling(value);
  return state;
}

function sourceAt(place: RecordPlace, value: unknown, userId: string, ids: IdPool): string | null {
  if (value === undefined || value === null || value === '') return null;
  const group = ids.at(place, 'licenseAssignmentStates[].assignedByGroup', value);
  return group === userId ? null : group;
}

const ERRORS: ReadonlyMap<unknown, AssignmentError> = new Map(ASSIGNMENT_ERRORS.map((error) => [error, error]));
const ERRORS_IN_LOWER_CASE: ReadonlyMap<string, AssignmentError> = new Map([
  ...ASSIGNMENT_ERRORS.map((error) => [error.toLowerCase(), error] as const),
  ['', 'None'],
  // F6: the spelling of the documentation until 2021.
  ['others', 'Other'],
]);

/** F6, F7. What nobody documents (`Unknown` among it) is no error on an entry that is in none, and `Other` on one that is. */
function unusualError(place: RecordPlace, value: unknown, state: AssignmentState, tally: ImportTally): AssignmentError {
  tally.countSpelling(value);
  if (value === undefined || value === null) return 'None';
  if (typeof value !== 'string') throw fault(place, 'licenseAssignmentStates[].error', 'a text or null', value);
  const known = ERRORS_IN_LOWER_CASE.get(value.trim().toLowerCase());
  return known ?? (state === 'Error' || state === 'ActiveWithError' ? 'Other' : 'None');
}

/** What PowerShell 5 makes of a time: milliseconds since 1970. */
const POWERSHELL_DATE = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;

/** In whole seconds since 1970, rounded down; null where the export has none. */
function secondsAt(place: RecordPlace, value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(milliseconds)) return Math.floor(milliseconds / 1000);
  const powerShell = typeof value === 'string' ? POWERSHELL_DATE.exec(value) : null;
  if (powerShell === null) throw fault(place, 'licenseAssignmentStates[].lastUpdatedDateTime', 'an ISO 8601 time', value);
  return Math.floor(Number(powerShell[1]) / 1000);
}
