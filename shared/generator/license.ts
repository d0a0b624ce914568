import type { AssignedLicense } from '../model/graph.ts';
import type { ProductShelf } from './product.ts';

/** A license with some services of it off, by name. */
export function buildLicense(shelf: ProductShelf, partNumber: string, ...off: readonly string[]): AssignedLicense {
  return { skuId: shelf.product(partNumber).skuId, disabledPlans: off.map((name) => shelf.plan(partNumber, name)).sort() };
}

/** A license cut down to a few services: the base that an add-on's group has to carry itself (F79). */
export function buildCutDownLicense(shelf: ProductShelf, partNumber: string, ...on: readonly string[]): AssignedLicense {
  const product = shelf.product(partNumber);
  const off = product.servicePlans.filter((plan) => plan.appliesTo === 'User' && !on.includes(plan.servicePlanName));
  return { skuId: product.skuId, disabledPlans: off.map((plan) => plan.servicePlanId).sort() };
}
