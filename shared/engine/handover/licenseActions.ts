import type { GivenLicense, HandoverEffect, Irreversible } from '../../model/handover.ts';
import type { WantedLicense } from '../licensing/groupChange.ts';
import type { LicenseCall } from '../licensing/licenseCall.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import { isHeld } from '../snapshot/entryProfile.ts';
import type { LicenseLists } from './graphRequests.ts';

/** A call and what takes it back: everything that the call says anything of becomes as it was. */
export interface LicenseChange {
  readonly call: LicenseLists;
  /** null when the call changes nothing. */
  readonly undo: LicenseLists | null;
  readonly irreversible: Irreversible | null;
}

/** What was there before of one license plan. */
interface Before {
  readonly license: GivenLicense;
  /** False for an entry that is disabled or in error: a request cannot bring back such a one. */
  readonly isHeld: boolean;
}

/** The call on a user with this profile. */
export function userLicenseChange(call: LicenseCall, profile: LicenseProfile, tables: TenantTables): LicenseChange {
  const before = new Map<string, Before>();
  for (const entry of profile.entries) {
    if (entry.source === DIRECT) before.set(skuIdOf(tables, entry.sku), { license: given(tables, entry), isHeld: isHeld(entry) });
  }
  return licenseChange(call, before);
}

/** The call on a group with these licenses. What it does not carry need not be removed, and the service would say no. */
export function groupLicenseChange(call: LicenseCall, licenses: readonly WantedLicense[], tables: TenantTables): LicenseChange {
  const before = new Map(licenses.map((license) => [skuIdOf(tables, license.sku), { license: given(tables, license), isHeld: true }]));
  return licenseChange({ ...call, removeLicenses: call.removeLicenses.filter((skuId) => before.has(skuId)) }, before);
}

function licenseChange({ addLicenses, removeLicenses }: LicenseCall, before: ReadonlyMap<string, Before>): LicenseChange {
  const add = [...new Map(addLicenses.map((license) => [license.skuId, toGiven(license)])).values()];
  const remove = [...new Set(removeLicenses)];
  const call = { add, remove };
  const added = add.filter((license) => !isSame(license, before.get(license.skuId)));
  const undo = {
    add: [...added.map(({ skuId }) => skuId), ...remove].flatMap((skuId) => {
      const old = before.get(skuId);
      return old?.isHeld === true ? [old.license] : [];
    }),
    remove: added.map(({ skuId }) => skuId).filter((skuId) => before.get(skuId)?.isHeld !== true),
  };
  const isLost = [...added.map(({ skuId }) => skuId), ...remove].some((skuId) => before.get(skuId)?.isHeld === false);
  const nothing = undo.add.length + undo.remove.length === 0;
  return { call, undo: nothing ? null : undo, irreversible: isLost ? 'licenseInError' : null };
}

function isSame(license: GivenLicense, before: Before | undefined): boolean {
  return before?.isHeld === true && before.license.disabledPlans.join() === license.disabledPlans.join();
}

/** The effect of a call, whichever way it goes. */
export function directEffect(userId: string, { add, remove }: LicenseLists): HandoverEffect {
  return { kind: 'directLicenses', userId, present: add, absent: remove };
}

export function groupEffect(groupId: string, { add, remove }: LicenseLists): HandoverEffect {
  return { kind: 'groupLicenses', groupId, present: add, absent: remove };
}

function skuIdOf(tables: TenantTables, sku: number): string {
  return tables.skus[sku]!.skuId;
}

function given(tables: TenantTables, { sku, options }: Pick<WantedLicense, 'sku' | 'options'>): GivenLicense {
  return { skuId: skuIdOf(tables, sku), disabledPlans: tables.disabledPlans(options) };
}

function toGiven({ skuId, disabledPlans }: GivenLicense): GivenLicense {
  return { skuId, disabledPlans: [...new Set(disabledPlans)].sort() };
}
