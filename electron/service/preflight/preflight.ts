import type { ServiceParts } from '../serviceParts.ts';

export type Preflight = ReturnType<typeof createPreflight>;

export function createPreflight(_parts: ServiceParts) {
  return {};
}
