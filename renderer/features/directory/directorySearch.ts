import * as z from 'zod';
import { GROUP_COLUMNS, groupFilterSchema } from '../../../shared/contract/groups.ts';
import { USER_COLUMNS, userFilterSchema } from '../../../shared/contract/users.ts';

/** What a grid of users shows, kept in the address so that reload, back and a copied link return to the same place. */
export const userSearchSchema = z.object({
  filter: userFilterSchema.optional().catch(undefined),
  sort: z.enum(USER_COLUMNS).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
  columns: z.array(z.enum(USER_COLUMNS)).optional().catch(undefined),
});

export const groupSearchSchema = z.object({
  filter: groupFilterSchema.optional().catch(undefined),
  sort: z.enum(GROUP_COLUMNS).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
});
