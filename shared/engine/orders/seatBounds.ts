import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { SeatLedger } from '../rehearsal/seatLedger.ts';
import type { PlanFacts } from './planFacts.ts';

/**
 * Bounds on the units of each license plan over all orders: with as many units as users could ever hold at once, nobody is ever short, in
 * whatever order.
 */
export class SeatBounds {
  /** License plans of which no unit can ever be assigned. */
  readonly never: ReadonlySet<number>;
  /** License plans of which a step buys units. */
  readonly bought: ReadonlySet<number>;
  /** Units there are at the least, and units consumed by nobody we know of. */
  readonly #least: Int32Array;
  readonly #offset: Int32Array;

  constructor(facts: PlanFacts, ledger: Pick<SeatLedger, 'consumedBefore'>) {
    const { state, refused } = facts.timeline;
    const { tables, profiles } = state.context;
    this.#least = leastOwned(facts.plan, refused, facts);
    this.#offset = ledger.consumedBefore.slice();
    const heldBy = facts.snapshot.profiles.map((profile) => profiles.internImported(profile).heldSkus);
    for (const profile of facts.snapshot.users.profile) for (const sku of heldBy[profile]!) this.#offset[sku]!--;
    this.bought = new Set(facts.plan.steps.flatMap((step) => (step.kind === 'setSeats' ? (tables.sku(step.skuId) ?? []) : [])));
    const isAssignable = (status: string | undefined): boolean => status === 'Enabled' || status === 'Warning';
    this.never = new Set(tables.skus.flatMap(({ subscribed }, sku) => (isAssignable(subscribed?.capabilityStatus) ? [] : [sku])));
  }

  /** License plans that can run short when so many users may ever hold each. */
  short(holders: Int32Array): number[] {
    return [...holders.keys()].filter((sku) => !this.never.has(sku) && holders[sku]! + this.#offset[sku]! > this.#least[sku]!);
  }
}

/** The plan may buy and give back units; what counts is the least there is at any time. */
function leastOwned({ steps, settings }: MigrationPlan, refused: ReadonlySet<number>, { timeline }: PlanFacts): Int32Array {
  const { tables } = timeline.state.context;
  const warning = (sku: number): number => (settings.assignWarningUnits ? (tables.skus[sku]!.subscribed?.prepaidUnits.warning ?? 0) : 0);
  const least = Int32Array.from(tables.skus, ({ subscribed }, sku) => (subscribed?.prepaidUnits.enabled ?? 0) + warning(sku));
  steps.forEach((step, index) => {
    if (step.kind !== 'setSeats' || refused.has(index)) return;
    const sku = tables.sku(step.skuId);
    if (sku !== undefined) least[sku] = Math.min(least[sku]!, step.enabled + warning(sku));
  });
  return least;
}
