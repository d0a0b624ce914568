import type { ServiceParts } from '../serviceParts.ts';

export type Prediction = object;

export function createPrediction(_parts: ServiceParts): Prediction {
  return {};
}
