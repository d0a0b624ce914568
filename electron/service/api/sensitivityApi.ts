import type { Application } from '../application.ts';

export function sensitivityApi(_application: Application) {
  return {};
}
