import type { SourceFate } from '../../model/sourceFate.ts';
import type { LicenseProfile, ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { isHeld, isInError } from '../snapshot/entryProfile.ts';
import type { FatedSource } from './outcome.ts';

interface FamilyEnds {
  readonly start: LicenseProfile;
  readonly end: LicenseProfile;
  /** The services of the family that the user has before and after. */
  readonly before: readonly PlanOrdinal[];
  readonly after: readonly PlanOrdinal[];
  readonly isDeleted: boolean;
}

/** Every source that turns the services on before or after, and what became of it. In order of license plan, direct first. */
export function sourcesOf({ tables }: Rehearsal, { start, end, before, after, isDeleted }: FamilyEnds): readonly FatedSource[] {
  const turnsOn = (entry: ProfileEntry, plans: readonly PlanOrdinal[]): boolean => {
    const { companyPlans = [] } = tables.skus[entry.sku] ?? {};
    const enabled = tables.enabledPlans(entry.sku, entry.options);
    return isHeld(entry) && plans.some((plan) => enabled.has(plan) || companyPlans.includes(plan));
  };
  const old = start.entries.filter((entry) => turnsOn(entry, before));
  const now = end.entries.filter((entry) => turnsOn(entry, after));
  const told = [
    ...old.map((entry) => ({ entry, wasOn: true })),
    ...now.filter((entry) => !isAmong(entry, old)).map((entry) => ({ entry, wasOn: false })),
  ];
  return told
    .sort((a, b) => a.entry.sku - b.entry.sku || a.entry.source - b.entry.source)
    .map(({ entry, wasOn }): FatedSource => {
      const at = end.entries.find((other) => isSame(other, entry));
      const source = { skuId: tables.skus[entry.sku]?.skuId ?? '', groupId: tables.groupIds[entry.source] ?? null };
      const fate = !wasOn ? 'new' : isAmong(entry, now) ? 'stays' : fateOf(at, isDeleted);
      return { ...source, fate, error: fate === 'error' ? (at?.error ?? 'None') : 'None' };
    });
}

function fateOf(end: ProfileEntry | undefined, isDeleted: boolean): SourceFate {
  if (isDeleted) return 'deleted';
  if (end === undefined) return 'removed';
  if (isHeld(end)) return 'switchedOff';
  return isInError(end) ? 'error' : 'disabled';
}

function isAmong(entry: ProfileEntry, entries: readonly ProfileEntry[]): boolean {
  return entries.some((other) => isSame(other, entry));
}

function isSame(a: ProfileEntry, b: ProfileEntry): boolean {
  return a.sku === b.sku && a.source === b.source;
}
