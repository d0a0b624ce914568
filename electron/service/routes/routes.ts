import type { ServiceParts } from '../serviceParts.ts';

export type Routes = ReturnType<typeof createRoutes>;

export function createRoutes(_parts: ServiceParts) {
  return {};
}
