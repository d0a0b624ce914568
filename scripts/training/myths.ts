import { type Draw, type MythLesson, toMythLesson } from './lesson.ts';
import { CALL_MYTHS } from './myths/calls.ts';
import { GROUP_MYTHS } from './myths/groups.ts';
import { PATH_MYTHS } from './myths/paths.ts';
import { SEAT_MYTHS } from './myths/seats.ts';
import { SERVICE_MYTHS } from './myths/services.ts';
import { drawMythTenant } from './tenants/mythTenant.ts';

/** The myths, in their order. */
export const MYTHS: readonly Draw<MythLesson>[] = [...PATH_MYTHS, ...GROUP_MYTHS, ...SERVICE_MYTHS, ...SEAT_MYTHS, ...CALL_MYTHS].map(
  (draft, index) => (catalog) => {
    const tenant = drawMythTenant(catalog);
    return toMythLesson(tenant.tenant, { ...draft(tenant), order: (index + 1) * 10 });
  },
);
