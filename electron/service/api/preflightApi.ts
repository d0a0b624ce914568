import type { Application } from '../application.ts';

export function preflightApi(_application: Application) {
  return {};
}
