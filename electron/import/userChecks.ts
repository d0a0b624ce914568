import { isHeld } from '../../shared/engine/snapshot/entryProfile.ts';
import type { AssignedLicense, LicenseAssignmentState, User } from '../../shared/model/graph.ts';
import { countOne, type ImportTally } from './importTally.ts';

/** Compares what a user's `assignedLicenses` says with the states, which count (simulation.md section 10). */
export function checkLicenses({ id, licenseAssignmentStates: states, assignedLicenses: licenses }: User, tally: ImportTally): void {
  if (states === null) {
    tally.usersWithoutStates.add(id);
    for (const { skuId } of licenses ?? []) countOne(tally.skusWithoutSource, skuId);
  } else if (licenses !== null && !agree(states, licenses)) {
    tally.disagreements.add(id);
  }
}

/** F1, F65: one license per held SKU; its disabled plans are those that every held entry of the SKU disables. */
function agree(states: readonly LicenseAssignmentState[], licenses: readonly AssignedLicense[]): boolean {
  for (const { skuId, disabledPlans } of licenses) {
    let disabled: readonly string[] | null = null;
    for (const state of states) {
      if (state.skuId !== skuId || !isHeld(state)) continue;
      disabled = disabled === null ? state.disabledPlans : disabled.filter((plan) => state.disabledPlans.includes(plan));
    }
    if (disabled === null || !sameList(disabled, disabledPlans)) return false;
  }
  return states.every((state) => !isHeld(state) || licenses.some(({ skuId }) => skuId === state.skuId));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
