import type { SkuOrdinal } from '../../model/brand.ts';
import type { Bitset } from '../columns/bitset.ts';
import { readLicenseCall } from '../licensing/licenseCall.ts';
import { DIRECT, type LicenseProfile, type Source } from '../licensing/profileTable.ts';
import { reasons } from '../licensing/refusal.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import { SeatLedger } from '../rehearsal/seatLedger.ts';
import { endProfile, isInErrorOn, noUsers, type PreflightContext, startProfile } from './preflightContext.ts';
import type { UserChanges } from './userChanges.ts';

const CALL_REFUSED = kindCode('callRefused');

/** What the plan asks of one license plan's units. */
export interface SeatNeed {
  readonly sku: SkuOrdinal;
  readonly skuId: string;
  /** Users who do not hold it before the plan and are to get it (F66, F67): each needs a unit. */
  readonly wanting: Bitset;
  /** Users who found no free unit in group processing (F83), also if one came later. */
  readonly failing: Bitset;
  /** Of those, who wait at the end and did not before the plan. */
  readonly waiting: Bitset;
  /** Users whose direct call found no free unit (F41). */
  readonly refused: Bitset;
  /** Free before the first step (F28). */
  readonly freeBefore: number;
  /** Units the plan buys; negative when it gives some up. */
  readonly bought: number;
  /** The first step that is to give it to somebody. */
  readonly firstStep: number;
}

type OpenNeed = { -readonly [Key in keyof SeatNeed]: SeatNeed[Key] };

const known = new WeakMap<PreflightContext, readonly SeatNeed[]>();

/** Ascending by license plan; only those of which somebody is to get one, or goes without one. */
export function seatNeeds(context: PreflightContext): readonly SeatNeed[] {
  const found = known.get(context) ?? workOut(context);
  known.set(context, found);
  return found;
}

function workOut(context: PreflightContext): SeatNeed[] {
  const { tables, rehearsal, settings } = context;
  const before = new SeatLedger(tables.skus, settings, rehearsal.ledger.consumedBefore.slice());
  const needs = new Map<SkuOrdinal, OpenNeed>();
  const need = (sku: SkuOrdinal, step: number): SeatNeed => {
    let open = needs.get(sku);
    if (open === undefined) {
      const sets = { wanting: noUsers(context), failing: noUsers(context), waiting: noUsers(context), refused: noUsers(context) };
      const bought = rehearsal.ledger.enabled[sku]! - before.enabled[sku]!;
      open = { sku, skuId: tables.skus[sku]!.skuId, ...sets, freeBefore: before.free(sku), bought, firstStep: step };
      needs.set(sku, open);
    }
    if (step < open.firstStep) open.firstStep = step;
    return open;
  };
  for (const changes of context.changes) {
    for (const sku of wantedSkus(context, changes)) {
      const { wanting, failing, waiting } = need(sku, changes.step);
      const { kind, group, after } = changes;
      const waits = kind === 'licensesFailed' && waitsFor(after, sku, group);
      for (const user of changes.users) {
        const start = startProfile(context, user);
        // Who waited before the plan and is only tried again is no need of the plan.
        if (kind === 'licensesFailed' && isInErrorOn(start, sku, group)) continue;
        if (!start.heldSkus.includes(sku)) wanting.add(user);
        if (!waits) continue;
        failing.add(user);
        if (!rehearsal.deleted.has(user) && waitsFor(endProfile(context, user), sku, group)) waiting.add(user);
      }
    }
  }
  countRefused(context, need);
  // Who gives a unit back on the way and then wants it again does not count as wanting, and may go without all the same.
  const concerns = ({ wanting, failing, refused }: SeatNeed): boolean => wanting.count() + failing.count() + refused.count() > 0;
  return [...needs.values()].filter(concerns).sort((a, b) => a.sku - b.sku);
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

function waitsFor({ entries }: LicenseProfile, sku: SkuOrdinal, group: number): boolean {
  return entries.some((entry) => entry.sku === sku && entry.source === group && entry.error === 'CountViolation');
}

/** F41: the refused calls that found no free unit of a license plan they add. */
function countRefused({ rehearsal }: PreflightContext, need: (sku: SkuOrdinal, step: number) => SeatNeed): void {
  const { log, refusals, plan, tables } = rehearsal;
  for (let row = 0; row < log.length && refusals.length > 0; row++) {
    if (log.kind[row] !== CALL_REFUSED || log.user[row] === NONE) continue;
    const call = plan.steps[log.step[row]!]!;
    if (call.kind !== 'assignLicense') continue;
    for (const reason of refusals[log.detail[row]!]!.reasons) {
      if (reason.code !== 'F41') continue;
      const license = call.addLicenses.find(({ skuId }) => reasons.noFreeUnit(skuId).message === reason.message);
      const sku = license && tables.sku(license.skuId);
      if (sku !== undefined) need(sku, log.step[row]!).refused.add(log.user[row]!);
    }
  }
}
