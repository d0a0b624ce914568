import type { SkuOrdinal } from '../../model/brand.ts';
import type { Bitset } from '../columns/bitset.ts';
import { readLicenseCall } from '../licensing/licenseCall.ts';
import { DIRECT, type LicenseProfile, type Source } from '../licensing/profileTable.ts';
import { SeatLedger } from '../rehearsal/seatLedger.ts';
import { addAll, endProfile, noUsers, type PreflightContext, startProfile } from './preflightContext.ts';
import type { UserChanges } from './userChanges.ts';

/** What the plan asks of one license plan's units. */
export interface SeatNeed {
  readonly sku: SkuOrdinal;
  readonly skuId: string;
  /** Users who do not hold it before the plan and are to get it (F66, F67): each needs a unit. */
  readonly wanting: Bitset;
  /** Users who found no free unit in group processing (F83), also if one came later. */
  readonly failing: Bitset;
  /** Of those, who still wait at the end. */
  readonly waiting: Bitset;
  /** Users whose direct call found no free unit (F41). */
  readonly refused: Bitset;
  /** Free before the first step (F28). */
  readonly freeBefore: number;
  /** Units the plan buys; negative when it gives some up. */
  readonly bought: number;
}

/** Ascending by license plan; only those of which somebody is to get one. */
export function seatNeeds(context: PreflightContext): SeatNeed[] {
  const { tables, rehearsal, settings } = context;
  const before = new SeatLedger(tables.skus, settings, rehearsal.ledger.consumedBefore.slice());
  const needs = new Map<SkuOrdinal, SeatNeed>();
  const need = (sku: SkuOrdinal): SeatNeed => {
    let known = needs.get(sku);
    if (known === undefined) {
      const sets = { wanting: noUsers(context), failing: noUsers(context), waiting: noUsers(context), refused: noUsers(context) };
      const bought = rehearsal.ledger.enabled[sku]! - before.enabled[sku]!;
      known = { sku, skuId: tables.skus[sku]!.skuId, ...sets, freeBefore: before.free(sku), bought };
      needs.set(sku, known);
    }
    return known;
  };
  for (const changes of context.changes) {
    for (const sku of wantedSkus(context, changes)) {
      const lacks = lacksUnit(changes, sku);
      const { wanting, failing, waiting, refused } = need(sku);
      for (const user of changes.users) if (!startProfile(context, user).heldSkus.includes(sku)) wanting.add(user);
      if (!lacks) continue;
      addAll(changes.kind === 'callRefused' ? refused : failing, changes.users);
      if (changes.kind === 'licensesFailed') addAll(waiting, stillWaiting(context, changes, sku));
    }
  }
  countRefused(context, need);
  return [...needs.values()].filter(({ wanting }) => wanting.count() > 0).sort((a, b) => a.sku - b.sku);
}

/** License plans that this change was to give to users who did not hold them. */
function wantedSkus({ plan, tables }: PreflightContext, { kind, step, group, before, after }: UserChanges): SkuOrdinal[] {
  if (kind === 'callRefused') {
    const call = plan.steps[step]!;
    if (call.kind !== 'assignLicense' || !('users' in call.target)) return [];
    return readLicenseCall(call, tables)
      .add.map((license) => license.sku)
      .filter((sku) => !before.heldSkus.includes(sku));
  }
  if (kind !== 'licensesApplied' && kind !== 'licensesFailed' && kind !== 'userLicensesSet') return [];
  const source = (kind === 'userLicensesSet' ? DIRECT : group) as Source;
  return after.entries
    .filter((entry) => entry.source === source && entry.state !== 'Disabled' && !before.heldSkus.includes(entry.sku))
    .map((entry) => entry.sku);
}

function lacksUnit({ kind, group, after }: UserChanges, sku: SkuOrdinal): boolean {
  return kind === 'licensesFailed' && waitsFor(after, sku, group);
}

function stillWaiting(context: PreflightContext, { users, group }: UserChanges, sku: SkuOrdinal): number[] {
  return users.filter((user) => !context.rehearsal.deleted.has(user) && waitsFor(endProfile(context, user), sku, group));
}

function waitsFor({ entries }: LicenseProfile, sku: SkuOrdinal, group: number): boolean {
  return entries.some((entry) => entry.sku === sku && entry.source === group && entry.error === 'CountViolation');
}

/** A refusal names no license plan but in its text: F41 concerns each one that the call adds and that has no free unit for this user. */
function countRefused(context: PreflightContext, need: (sku: SkuOrdinal) => SeatNeed): void {
  const { rehearsal, tables } = context;
  for (const { step, target, reasons } of rehearsal.refusals) {
    for (const { code, message } of reasons) {
      if (code !== 'F41') continue;
      const call = rehearsal.plan.steps[step]!;
      if (call.kind !== 'assignLicense') continue;
      void message;
      void target;
      void tables;
      void need;
    }
  }
}
