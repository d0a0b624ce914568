import type { ServiceParts } from '../serviceParts.ts';

export type Prices = object;

export function createPrices(_parts: ServiceParts): Prices {
  return {};
}
