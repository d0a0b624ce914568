import type { ServiceParts } from '../serviceParts.ts';

export type Wizards = ReturnType<typeof createWizards>;

export function createWizards(_parts: ServiceParts) {
  return {};
}
