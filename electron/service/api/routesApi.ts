import type { Application } from '../application.ts';

export function routesApi(_application: Application) {
  return {};
}
