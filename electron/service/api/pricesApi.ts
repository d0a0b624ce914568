import type { Application } from '../application.ts';

export function pricesApi(_application: Application) {
  return {};
}
