import type { ServiceParts } from '../serviceParts.ts';

export type Playback = ReturnType<typeof createPlayback>;

export function createPlayback(_parts: ServiceParts) {
  return {};
}
