import type { ServiceParts } from '../serviceParts.ts';

export type WhatIf = ReturnType<typeof createWhatIf>;

export function createWhatIf(_parts: ServiceParts) {
  return {};
}
