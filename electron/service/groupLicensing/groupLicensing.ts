import type { ServiceParts } from '../serviceParts.ts';

export type GroupLicensing = ReturnType<typeof createGroupLicensing>;

export function createGroupLicensing(_parts: ServiceParts) {
  return {};
}
