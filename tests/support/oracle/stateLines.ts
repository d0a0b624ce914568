import type { UserId } from '../../../shared/model/graph.ts';
import { effectiveLicenses } from './enabledPlans.ts';
import { compareText, type Entry, sortEntries, sortedUnique } from './entries.ts';

/** A line of `states.jsonl` (formats.md), fields in that order. */
export interface StateLine {
  readonly id: UserId;
  readonly assignedLicenses: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly licenseAssignmentStates: readonly {
    readonly skuId: string;
    readonly assignedByGroup: string | null;
    readonly disabledPlans: readonly string[];
    readonly state: string;
    readonly error: string;
  }[];
}

export function toStateLine(id: UserId, entries: readonly Entry[]): StateLine {
  const licenses = [...effectiveLicenses(entries)].sort(([a], [b]) => compareText(a, b));
  return {
    id,
    assignedLicenses: licenses.map(([skuId, disabled]) => ({ skuId, disabledPlans: sortedUnique(disabled) })),
    licenseAssignmentStates: sortEntries(entries).map(({ skuId, source, disabledPlans, state, error }) => ({
      skuId,
      assignedByGroup: source,
      disabledPlans,
      state,
      error,
    })),
  };
}
