import { DIRECT } from '../licensing/profileTable.ts';
import { type DetailedFinding, findingOfCount, findingOfUsers } from './buildFinding.ts';
import { addAll, everybody, noUsers, type PreflightContext, whereAtEnd, whereAtStart } from './preflightContext.ts';
import { type SeatNeed, seatNeeds } from './seatNeeds.ts';

/** Units now and over the whole rehearsal, per license plan that somebody is to get. `values.skuId` tells findings apart. */
export function seats(context: PreflightContext): DetailedFinding[] {
  const needs = seatNeeds(context);
  return [
    ...needs.flatMap((need) => [
      ...seatCurve(context, need),
      ...freeUnitsNow(context, need),
      ...withoutUnit(context, need),
      ...servedLate(context, need),
      ...graceUnits(context, need),
      ...expired(context, need),
      ...notAssignable(context, need),
      ...waitingBefore(context, need),
    ]),
    ...orderDecides(context, needs),
    ...overconsumed(context, needs),
    ...fewerThanUsed(context),
    ...notRetried(context),
  ];
}

/** F67: the seats before, at the peak and afterwards, against those owned at the end. Counts the users who need one. */
function seatCurve({ rehearsal }: PreflightContext, { sku, skuId, wanting, freeBefore }: SeatNeed): DetailedFinding[] {
  const { ledger } = rehearsal;
  const owned = ledger.owned[sku]!;
  const peak = ledger.peak[sku]!;
  const consumed = { before: ledger.consumedBefore[sku]!, peak, after: ledger.consumed[sku]! };
  const values = { skuId, owned, freeBefore, ...consumed, leftAtPeak: owned - peak };
  return findingOfCount('F67', 'info', wanting.count(), [skuId], { values, users: wanting });
}

/** F120: free units of the new license plan now, with what the plan itself buys, for everybody who is to get it. Counts the units short. */
function freeUnitsNow(_: PreflightContext, { skuId, wanting, waiting, refused, freeBefore, bought }: SeatNeed): DetailedFinding[] {
  const needed = wanting.count();
  const free = Math.max(0, freeBefore + bought);
  const someoneFails = waiting.count() + refused.count() > 0;
  const values = { skuId, needed, free };
  return findingOfCount('F120', someoneFails ? 'blocking' : 'warning', Math.max(0, needed - free), [skuId], {
    about: 'freeUnits',
    values,
    users: wanting,
  });
}

/** F83, F107: users who wait for a unit at the end. Nothing is taken from them, and nothing is given. */
function withoutUnit(context: PreflightContext, { skuId, waiting }: SeatNeed): DetailedFinding[] {
  return findingOfUsers(context, 'F83', 'blocking', waiting, { values: { skuId } });
}

/** F83, F86: users who found no free unit at first and had to wait for one. */
function servedLate(context: PreflightContext, { sku, skuId, failing }: SeatNeed): DetailedFinding[] {
  const late = noUsers(context);
  addAll(
    late,
    whereAtEnd(context, failing, (end) => end.heldSkus.includes(sku)),
  );
  return findingOfUsers(context, 'F83', 'warning', late, { about: 'late', values: { skuId } });
}

/** F28: the peak needs units of an expired subscription in its grace period. Counts those units. */
function graceUnits({ rehearsal, tables, settings }: PreflightContext, { sku, skuId }: SeatNeed): DetailedFinding[] {
  const warning = tables.skus[sku]!.subscribed?.prepaidUnits.warning ?? 0;
  if (!settings.assignWarningUnits || warning === 0) return [];
  const beyond = rehearsal.ledger.peak[sku]! - rehearsal.ledger.enabled[sku]!;
  return findingOfCount('F28', 'warning', Math.max(0, beyond), [skuId], { values: { skuId, warning } });
}

/** F161, F163: the license plan has expired and is in its grace period; it can still be assigned, most often for 30 days (F162). */
function expired({ tables }: PreflightContext, { sku, skuId, wanting }: SeatNeed): DetailedFinding[] {
  const capability = tables.skus[sku]!.subscribed?.capabilityStatus;
  return capability === 'Warning' ? findingOfCount('F163', 'warning', wanting.count(), [skuId], { values: { skuId }, users: wanting }) : [];
}

/** F26, F164: a license plan that is neither Enabled nor Warning has no unit to give. */
function notAssignable({ tables }: PreflightContext, { sku, skuId, wanting, waiting, refused }: SeatNeed): DetailedFinding[] {
  const capability = tables.skus[sku]!.subscribed?.capabilityStatus;
  if (capability === undefined || capability === 'Enabled' || capability === 'Warning') return [];
  const someoneFails = waiting.count() + refused.count() > 0;
  return findingOfCount('F164', someoneFails ? 'blocking' : 'warning', wanting.count(), [skuId], {
    values: { skuId, capability },
    users: wanting,
  });
}

/** F86: users who wait for a unit already are served before those of the plan, whenever units are freed or bought. */
function waitingBefore(context: PreflightContext, { sku, skuId }: SeatNeed): DetailedFinding[] {
  if (context.settings.era !== 'platform') return [];
  const waiting = noUsers(context);
  addAll(
    waiting,
    whereAtStart(context, everybody(context), ({ entries }) => entries.some((e) => e.sku === sku && e.error === 'CountViolation')),
  );
  return findingOfUsers(context, 'F86', 'info', waiting, { values: { skuId } });
}

/** F77: with scarce units the order of processing decides who goes without, and the service promises no order. */
function orderDecides(context: PreflightContext, needs: readonly SeatNeed[]): DetailedFinding[] {
  const without = noUsers(context);
  for (const { waiting, refused } of needs) {
    without.addAll(waiting);
    without.addAll(refused);
  }
  return findingOfUsers(context, 'F77', 'warning', without);
}

/** F29: more units in use than owned, before the plan does anything. Graver where the plan needs units of it. Counts the excess. */
function overconsumed({ rehearsal, tables }: PreflightContext, needs: readonly SeatNeed[]): DetailedFinding[] {
  const { ledger, settings } = rehearsal;
  return tables.skus.flatMap(({ skuId, subscribed }, sku) => {
    if (subscribed === null || subscribed.appliesTo === 'Company') return [];
    const { enabled, warning } = subscribed.prepaidUnits;
    const over = ledger.consumedBefore[sku]! - enabled - (settings.assignWarningUnits ? warning : 0);
    const severity = needs.some((need) => need.sku === sku) ? 'warning' : 'info';
    return findingOfCount('F29', severity, Math.max(0, over), [skuId], { values: { skuId } });
  });
}

/** F29, F169: the plan leaves fewer seats than are in use; nobody loses anything at once. Counts the units too few. */
function fewerThanUsed({ plan, rehearsal, tables }: PreflightContext): DetailedFinding[] {
  const { ledger } = rehearsal;
  const changed = new Set(plan.steps.flatMap((step) => (step.kind === 'setSeats' ? [tables.sku(step.skuId)] : [])));
  return [...changed].flatMap((sku) => {
    if (sku === undefined || tables.skus[sku]!.subscribed === null) return [];
    const { skuId } = tables.skus[sku]!;
    const over = ledger.consumed[sku]! - ledger.owned[sku]!;
    return findingOfCount('F169', 'warning', Math.max(0, over), [skuId], { values: { skuId } });
  });
}

/** F84: in the eras before the new platform nobody is retried when units are freed: these wait although there are free units at the end. */
function notRetried(context: PreflightContext): DetailedFinding[] {
  const { settings, rehearsal } = context;
  if (settings.era === 'platform') return [];
  const waiting = whereAtEnd(context, everybody(context), ({ entries }) =>
    entries.some((e) => e.error === 'CountViolation' && e.source !== DIRECT && rehearsal.ledger.free(e.sku) > 0),
  );
  const users = noUsers(context);
  addAll(users, waiting);
  return findingOfUsers(context, 'F84', 'warning', users);
}
