import type { ServiceParts } from '../serviceParts.ts';

export type Comparison = ReturnType<typeof createComparison>;

export function createComparison(_parts: ServiceParts) {
  return {};
}
