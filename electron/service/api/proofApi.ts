import type { Application } from '../application.ts';

export function proofApi(_application: Application) {
  return {};
}
