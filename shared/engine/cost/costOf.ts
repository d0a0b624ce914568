import type { PlanCost } from '../../model/planCost.ts';
import type { PriceBook } from '../../model/priceBook.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { unitsOfPlan } from './planUnits.ts';
import { priceUnits } from './priceUnits.ts';

/** What a rehearsed plan costs by a price book. */
export function costOf(rehearsal: Rehearsal, book: PriceBook): PlanCost {
  return priceUnits(unitsOfPlan(rehearsal), book);
}
