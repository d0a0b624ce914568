import type { ServiceParts } from '../serviceParts.ts';

export type Proof = ReturnType<typeof createProof>;

export function createProof(_parts: ServiceParts) {
  return {};
}
