import type { Application } from '../application.ts';

export function groupLicensingApi(_application: Application) {
  return {};
}
