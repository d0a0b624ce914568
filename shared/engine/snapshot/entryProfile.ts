import type { LicenseAssignmentState } from '../../model/graph.ts';
import type { Entry, EntryProfile } from './tenantSnapshot.ts';

/** Ids compare by code unit, as all ordering of this product does. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Canonical order of a user's entries: skuId, then group, direct first. */
function compareEntries(a: Pick<Entry, 'skuId' | 'assignedByGroup'>, b: Pick<Entry, 'skuId' | 'assignedByGroup'>): number {
  return compareIds(a.skuId, b.skuId) || compareIds(a.assignedByGroup ?? '', b.assignedByGroup ?? '');
}

/** Two profiles have the same key exactly when their entries are the same: ids hold no control characters. */
export function profileKey(entries: readonly Entry[]): string {
  let key = '';
  for (const { skuId, assignedByGroup, state, error, disabledPlans } of entries) {
    key += `${skuId}\t${assignedByGroup ?? ''}\t${state}\t${error}`;
    for (const plan of disabledPlans) key += `\t${plan}`;
    key += '\n';
  }
  return key;
}

/** In canonical order; of several states with the same license plan and source the first counts. */
export function sortedStates(states: readonly LicenseAssignmentState[]): readonly LicenseAssignmentState[] {
  if (states.length < 2) return states;
  const sorted = [...states].sort(compareEntries);
  return sorted.filter((state, i) => i === 0 || compareEntries(sorted[i - 1]!, state) !== 0);
}

export function toEntryProfile(states: readonly LicenseAssignmentState[]): EntryProfile {
  return states.map(({ skuId, assignedByGroup, disabledPlans, state, error }) => ({ skuId, assignedByGroup, disabledPlans, state, error }));
}

/** Error and ActiveWithError: what the service shows as a license error. */
export function isInError(entry: Pick<Entry, 'state'>): boolean {
  return entry.state === 'Error' || entry.state === 'ActiveWithError';
}

/** Held entries give services and cost a unit (simulation.md section 1). */
export function isHeld(entry: Pick<Entry, 'state'>): boolean {
  return entry.state === 'Active' || entry.state === 'ActiveWithError';
}
