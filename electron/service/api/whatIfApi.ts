import type { Application } from '../application.ts';

export function whatIfApi(_application: Application) {
  return {};
}
