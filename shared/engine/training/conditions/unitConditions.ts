import type { ForbiddenEvent, Goal } from '../../../model/condition.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import { type ConditionContext, type Moment, NEVER } from '../conditionContext.ts';
import { type Judgement, ofTenant, witness } from '../judgement.ts';

type EventOf<Kind extends ForbiddenEvent['kind']> = Extract<ForbiddenEvent, { kind: Kind }>;

/** Of a license plan that nobody has and the tenant does not list no unit is taken. */
export function unitsUsed(context: ConditionContext, { skuId, atLeast = 0, atMost }: Extract<Goal, { kind: 'unitsUsed' }>): Judgement {
  const { tables, ledger } = context.rehearsal;
  const taken = ledger.consumed[tables.sku(skuId) ?? NONE] ?? 0;
  if (taken >= atLeast && (atMost === undefined || taken <= atMost)) return ofTenant([], taken);
  const isWrong = (units: number): boolean => units < atLeast || (atMost !== undefined && units > atMost);
  return ofTenant([witness({ skuId, ...sinceWhen(context, skuId, isWrong) })], taken);
}

export function peakAbove(context: ConditionContext, { skuId, units }: EventOf<'peakAbove'>): Judgement {
  const { tables, ledger } = context.rehearsal;
  const sku = tables.sku(skuId) ?? NONE;
  const peak = ledger.peak[sku] ?? 0;
  if (peak <= units) return ofTenant([], peak);
  return ofTenant([witness({ skuId, ...firstAbove(context, sku, units) })], peak);
}

function firstAbove(context: ConditionContext, sku: number, units: number): Moment {
  const { ledger } = context.rehearsal;
  if ((ledger.consumedBefore[sku] ?? 0) > units) return NEVER;
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.rowSku[row] === sku && (ledger.rowConsumed[row] ?? 0) > units) return context.momentOf(ledger.rowEvent[row] ?? NONE);
  }
  return NEVER;
}

/** Only what a step buys: units that are there from the start are nobody's doing. */
export function seatsAbove(context: ConditionContext, { skuId, units }: EventOf<'seatsAbove'>): Judgement {
  const { tables, log, plan } = context.rehearsal;
  const sku = tables.sku(skuId) ?? NONE;
  const bought = context.rowsOf('seatsSet').flatMap((row) => {
    const step = plan.steps[log.step[row] ?? NONE];
    return log.detail[row] === sku && step?.kind === 'setSeats' ? [{ row, enabled: step.enabled }] : [];
  });
  const most = Math.max(0, ...bought.map(({ enabled }) => enabled));
  const beyond = bought.filter(({ enabled }) => enabled > units);
  return ofTenant(
    beyond.map(({ row }) => witness({ skuId, ...context.momentOf(row) })),
    most,
  );
}

/** Since when the number of units taken has been so, up to the end. */
function sinceWhen(context: ConditionContext, skuId: string, isSo: (units: number) => boolean): Moment {
  const { tables, ledger } = context.rehearsal;
  const sku = tables.sku(skuId) ?? NONE;
  let since = NONE;
  for (let row = ledger.rowCount - 1; row >= 0; row--) {
    if (ledger.rowSku[row] !== sku) continue;
    if (!isSo(ledger.rowConsumed[row] ?? 0)) return context.momentOf(since);
    since = ledger.rowEvent[row] ?? NONE;
  }
  return isSo(ledger.consumedBefore[sku] ?? 0) ? NEVER : context.momentOf(since);
}
