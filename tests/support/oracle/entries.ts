import type { AssignedLicense, AssignmentError, AssignmentState, GroupId, ServicePlanId, SkuId } from '../../../shared/model/graph.ts';

/** Where a license comes from: a group, or null for a direct assignment (simulation.md section 1). */
export type Source = GroupId | null;

/** (user, skuId, source) with its options, state and error (F2 to F8). The user is whoever has it in their list. */
export interface Entry {
  readonly skuId: SkuId;
  readonly source: Source;
  /** Ascending, without duplicates. */
  readonly disabledPlans: readonly ServicePlanId[];
  readonly state: AssignmentState;
  readonly error: AssignmentError;
  /** Seconds since 1970 at which this error began; null when the entry is not in error. */
  readonly errorSince: number | null;
}

/** Section 1: `Error` is wanted and not held, `Disabled` is treated as not held. */
export function isHeld(entry: Entry): boolean {
  return entry.state === 'Active' || entry.state === 'ActiveWithError';
}

export function isInError(entry: Entry): boolean {
  return entry.state === 'Error' || entry.state === 'ActiveWithError';
}

/** Section 10, Instants: only entries whose `error` is `CountViolation` wait. */
export function isWaiting(entry: Entry): boolean {
  return isInError(entry) && entry.error === 'CountViolation';
}

export function activeEntry(license: AssignedLicense, source: Source): Entry {
  return { skuId: license.skuId, source, disabledPlans: license.disabledPlans, state: 'Active', error: 'None', errorSince: null };
}

/** By code unit, as everywhere (section 10, Results). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sortedUnique(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort(compareText);
}

/** Section 10, Sources: options compare as written, whether or not the SKU has the plans they name. */
export function sameOptions(a: { readonly disabledPlans: readonly string[] }, b: { readonly disabledPlans: readonly string[] }): boolean {
  return a.disabledPlans.join() === b.disabledPlans.join();
}

/** The order of `states.jsonl`: skuId, then source with direct first. */
export function sortEntries(entries: Iterable<Entry>): Entry[] {
  return [...entries].sort((a, b) => compareText(a.skuId, b.skuId) || compareText(a.source ?? '', b.source ?? ''));
}

/** The held part of a list as one text: equal texts hold the same SKUs from the same sources with the same options. */
export function heldSignature(entries: readonly Entry[]): string {
  const held = sortEntries(entries.filter(isHeld));
  return held.map(({ skuId, source, disabledPlans }) => `${skuId}/${source ?? ''}/${disabledPlans.join()}`).join(';');
}
