import type { z } from 'zod';
import type { mythSchema } from '../../../shared/model/myth.ts';
import type { MythTenant } from '../tenants/mythTenant.ts';

/** A myth as it is written down here; its place in the list and its tenant are added for all of them alike. */
export type WrittenMyth = Omit<z.input<typeof mythSchema>, '$schema' | 'format' | 'version' | 'order' | 'startAt' | 'tenant'>;

export type MythDraft = (tenant: MythTenant) => WrittenMyth;
