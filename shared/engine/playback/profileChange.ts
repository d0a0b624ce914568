import type { LicenseProfile, ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import { isInError } from '../snapshot/entryProfile.ts';

/** What becomes of an entry: of a license plan by one path. */
export type EntryChangeKind = 'added' | 'removed' | 'options' | 'failed' | 'recovered';

export interface EntryChange {
  readonly change: EntryChangeKind;
  /** As it is afterwards; of a removed one, as it was. */
  readonly entry: ProfileEntry;
}

/** What lies between two profiles of a user. */
export interface ProfileChange {
  /** By license plan, direct first. */
  readonly entries: readonly EntryChange[];
  /** Services that a user can have switched on and off, ascending. */
  readonly servicesOn: readonly PlanOrdinal[];
  readonly servicesOff: readonly PlanOrdinal[];
}

export function profileChange(before: LicenseProfile, after: LicenseProfile): ProfileChange {
  const find = (profile: LicenseProfile, entry: ProfileEntry): ProfileEntry | undefined =>
    profile.entries.find(({ sku, source }) => sku === entry.sku && source === entry.source);
  const removed = before.entries.filter((entry) => find(after, entry) === undefined);
  const entries = [
    ...removed.map((entry): EntryChange => ({ change: 'removed', entry })),
    ...after.entries.flatMap((entry): EntryChange[] => {
      const change = entryChange(find(before, entry), entry);
      return change === null ? [] : [{ change, entry }];
    }),
  ];
  return {
    entries: entries.sort((a, b) => a.entry.sku - b.entry.sku || a.entry.source - b.entry.source),
    servicesOn: after.enabled.toArray().filter((plan) => !before.enabled.has(plan)),
    servicesOff: before.enabled.toArray().filter((plan) => !after.enabled.has(plan)),
  };
}

/** null when it stays as it is. */
function entryChange(before: ProfileEntry | undefined, after: ProfileEntry): EntryChangeKind | null {
  if (before === undefined) return isInError(after) ? 'failed' : 'added';
  if (isInError(after) && (!isInError(before) || before.error !== after.error)) return 'failed';
  if (before.options !== after.options) return 'options';
  if (isInError(before) && !isInError(after)) return 'recovered';
  return before.state === after.state ? null : isInError(after) ? 'failed' : 'recovered';
}

/** Nothing becomes of anything. */
export const NO_CHANGE: ProfileChange = { entries: [], servicesOn: [], servicesOff: [] };
