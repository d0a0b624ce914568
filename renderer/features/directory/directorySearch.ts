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
export type UserSearch = z.infer<typeof userSearchSchema>;

export const groupSearchSchema = z.object({
  filter: groupFilterSchema.optional().catch(undefined),
  sort: z.enum(GROUP_COLUMNS).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
  columns: z.array(z.enum(GROUP_COLUMNS)).optional().catch(undefined),
});
export type GroupSearch = z.infer<typeof groupSearchSchema>;

/** A click on a header: the other way round when the list is in this order already. */
export function sortBy<Key extends string>(
  column: Key,
  now: { readonly sort?: Key | undefined; readonly descending?: boolean | undefined },
  usual: Key,
): { sort: Key; descending: boolean | undefined } {
  const sorted = now.sort ?? usual;
  return { sort: column, descending: sorted === column && now.descending !== true ? true : undefined };
}

/** A filter without the conditions that say nothing, so that the address stays short. */
export function tidyFilter<Filter extends object>(filter: Filter): Filter | undefined {
  const kept = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Filter);
}

export const LICENSE_PLAN_COLUMNS = ['name', 'owned', 'consumed', 'free', 'direct', 'inherited', 'both', 'groups', 'errors'] as const;
export type LicensePlanColumn = (typeof LICENSE_PLAN_COLUMNS)[number];

export const licensePlanSearchSchema = z.object({
  find: z.string().optional().catch(undefined),
  sort: z.enum(LICENSE_PLAN_COLUMNS).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
});
