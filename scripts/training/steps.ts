import type { z } from 'zod';
import type { AssignedLicense, SkuId } from '../../shared/model/graph.ts';
import type { planStepSchema } from '../../shared/model/migrationPlan.ts';

/** A step as an author writes it. */
export type WrittenStep = z.input<typeof planStepSchema>;

interface LicenseChange {
  readonly add?: AssignedLicense;
  readonly remove?: SkuId;
}

export const EVERYBODY = { all: true } as const;

/** Users by id, as steps and conditions name them. */
export function these(...users: readonly { readonly id: string }[]): { ids: string[] } {
  return { ids: users.map(({ id }) => id) };
}

/** *Assignments* of users, saved once. */
export function changeUsers(users: { readonly ids: string[] } | { readonly memberOf: string }, change: LicenseChange): WrittenStep {
  return { kind: 'assignLicense', target: { users }, ...toCall(change) };
}

/** *Assignments* of a group, saved once. */
export function changeGroup(group: { readonly id: string }, change: LicenseChange): WrittenStep {
  return { kind: 'assignLicense', target: { group: group.id }, ...toCall(change) };
}

function toCall({ add, remove }: LicenseChange) {
  return {
    ...(add !== undefined && { addLicenses: [{ skuId: add.skuId, disabledPlans: [...add.disabledPlans] }] }),
    ...(remove !== undefined && { removeLicenses: [remove] }),
  };
}
