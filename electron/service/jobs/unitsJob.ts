import { type PlanUnits, unitsOfPlan } from '../../../shared/engine/cost/planUnits.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { NameBook, type Names } from '../names.ts';
import { handOver } from './handover.ts';
import type { JobContext } from './jobTypes.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface UnitsInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
}

export interface UnitsResult {
  readonly units: PlanUnits;
  /** Names of license plans by skuId. */
  readonly products: Names['products'];
}

/** Plays a scenario through and keeps what it does to units: its cost by any price book is worked out from that. */
export function unitsJob({ tenant, plan }: UnitsInput, context: JobContext): Promise<UnitsResult> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    const units = unitsOfPlan(playPlan(opened, context));
    const listed = new Set(units.licensePlans.map(({ skuId }) => skuId));
    const names = new NameBook(opened.snapshot, opened.catalog, plan).toNames().products;
    const products = new Map([...names].filter(([skuId]) => listed.has(skuId)));
    return handOver({ units, products }, buffersOfUnits(units));
  });
}

function buffersOfUnits({ licensePlans, waves }: PlanUnits): ArrayBuffer[] {
  const columns = [
    ...licensePlans.flatMap(({ curve: { at, used, paid } }) => [at, used, paid]),
    ...waves.flatMap(({ used, paid }) => [used, paid]),
  ];
  return columns.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
