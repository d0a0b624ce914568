import type { ServiceParts } from '../serviceParts.ts';

export type Sensitivity = ReturnType<typeof createSensitivity>;

export function createSensitivity(_parts: ServiceParts) {
  return {};
}
