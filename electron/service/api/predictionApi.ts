import type { Application } from '../application.ts';

export function predictionApi(_application: Application) {
  return {};
}
