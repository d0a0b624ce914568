import type { Application } from '../application.ts';

export function playbackApi(_application: Application) {
  return {};
}
