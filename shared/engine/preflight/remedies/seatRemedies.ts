import type { SkuOrdinal } from '../../../model/brand.ts';
import { isAssignable } from '../../rehearsal/seatLedger.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import { everybody, type PreflightContext, whereAtStart } from '../preflightContext.ts';
import { type SeatNeed, seatNeeds } from '../seatNeeds.ts';
import { insert, type Remedy, type RemedyEdit, remedy, replace, type StepOf } from './remedy.ts';

/** F107: enough units before the first step that needs them, for everybody who goes without. */
export function buySeats(context: PreflightContext, finding: DetailedFinding): Remedy[] {
  const bought = seatNeeds(context).flatMap((need) => seatsOf(context, need, finding));
  const [first] = bought;
  if (first === undefined || bought.length === 1) return bought;
  const edits = bought.flatMap((each) => each.edits);
  return remedy('buySeatsOfSeveral', edits, { count: bought.length, stepNumber: first.values['stepNumber'] ?? 1 });
}

function seatsOf(context: PreflightContext, need: SeatNeed, finding: DetailedFinding): Remedy[] {
  const { sku, skuId, firstStep } = need;
  if (skuId !== (finding.values?.['skuId'] ?? skuId)) return [];
  if (!isAssignable(context.tables.skus[sku]!.subscribed?.capabilityStatus)) return [];
  const short = unitsShort(context, need, finding);
  if (short === 0) return [];
  const before = enabledBefore(context, skuId, firstStep);
  return seatsFrom(context, skuId, firstStep, Math.max(before, peakWithoutGrace(context, sku)) + short);
}

/** F28: as many units as the peak needs, so that none of an expired subscription is used. */
export function replaceGraceUnits(context: PreflightContext, { values }: DetailedFinding): Remedy[] {
  const need = seatNeeds(context).find(({ skuId }) => skuId === values?.['skuId']);
  return need === undefined ? [] : seatsFrom(context, need.skuId, need.firstStep, context.rehearsal.ledger.peak[need.sku]!);
}

/** F169: the plan gives up no more units than are free. */
export function keepSeats(context: PreflightContext, { values, count }: DetailedFinding): Remedy[] {
  const skuId = String(values?.['skuId']);
  const at = context.plan.steps.findLastIndex((step) => step.kind === 'setSeats' && step.skuId === skuId);
  const step = context.plan.steps[at];
  if (step?.kind !== 'setSeats') return [];
  const enabled = step.enabled + count;
  return remedy('keepSeats', [replace(at, { ...step, enabled })], { skuId, seats: enabled, stepNumber: at + 1 });
}

/** A finding about units counts those that are short; others count users, of whom each needs one. Who waits already comes first (F86). */
function unitsShort(context: PreflightContext, { sku, failing, refused }: SeatNeed, { code, count }: DetailedFinding): number {
  if (code === 'F120') return count;
  const users = failing.clone();
  users.addAll(refused);
  const short = users.count();
  if (short === 0 || context.settings.era !== 'platform') return short;
  const waiting = whereAtStart(context, everybody(context), ({ entries, heldSkus }) =>
    entries.some((entry) => entry.sku === sku && entry.error === 'CountViolation' && !heldSkus.includes(sku)),
  );
  return short + waiting.filter((user) => !users.has(user)).length;
}

/** Units in use at the peak that are not covered by a subscription in its grace period (F28). */
function peakWithoutGrace({ rehearsal: { ledger } }: PreflightContext, sku: SkuOrdinal): number {
  return ledger.peak[sku]! - (ledger.owned[sku]! - ledger.enabled[sku]!);
}

function enabledBefore({ plan, tables }: PreflightContext, skuId: string, step: number): number {
  const set = plan.steps.slice(0, step).findLast((each) => each.kind === 'setSeats' && each.skuId === skuId);
  if (set?.kind === 'setSeats') return set.enabled;
  const sku = tables.sku(skuId);
  return sku === undefined ? 0 : (tables.skus[sku]!.subscribed?.prepaidUnits.enabled ?? 0);
}

/** So many units from a step on; later steps that would have fewer have as many. */
function seatsFrom({ plan }: PreflightContext, skuId: string, at: number, enabled: number): Remedy[] {
  const buy: StepOf<'setSeats'> = { kind: 'setSeats', skuId, enabled };
  const later = plan.steps.flatMap((step, index): RemedyEdit[] =>
    index >= at && step.kind === 'setSeats' && step.skuId === skuId && step.enabled < enabled ? [replace(index, { ...step, enabled })] : [],
  );
  return remedy('buySeats', [insert(at, buy), ...later], { skuId, seats: enabled, stepNumber: at + 1 });
}
