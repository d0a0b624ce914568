import type { Application } from '../application.ts';

export function comparisonApi(_application: Application) {
  return {};
}
