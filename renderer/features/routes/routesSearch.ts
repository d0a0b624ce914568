import * as z from 'zod';
import { userSelectorSchema } from '../../../shared/model/migrationPlan.ts';
import { ROUTES, type RouteRequest } from '../../../shared/model/routes.ts';

const size = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);

/** Ways to say for whom license plans change. */
export const ROUTE_WAYS = ['group', 'direct', 'people'] as const;
export type RouteWay = (typeof ROUTE_WAYS)[number];

/** Address of *Routes side by side*: which change is compared, whether it has been asked for, and whose steps are shown. */
export const routesSearchSchema = z.object({
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  whom: z.enum(ROUTE_WAYS).optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  users: userSelectorSchema.optional().catch(undefined),
  target: z.string().optional().catch(undefined),
  pilot: size,
  wave: size,
  compare: z.boolean().optional().catch(undefined),
  route: z.enum(ROUTES).optional().catch(undefined),
});
export type RoutesSearch = z.infer<typeof routesSearchSchema>;

/** How the address says for whom; a link that only names a group or users means them. */
export function wayOf({ whom, group, users }: RoutesSearch): RouteWay {
  return whom ?? (users !== undefined && group === undefined ? 'people' : 'group');
}

/** The change that the address names; null while something is missing. */
export function requestOf(search: RoutesSearch): RouteRequest | null {
  const { from, to, group, users, target, pilot, wave } = search;
  if (from === undefined || to === undefined || from === to) return null;
  const sizes = { ...(pilot !== undefined && { pilot }), ...(wave !== undefined && { wave }) };
  const change = { from, to, ...sizes, ...(target !== undefined && { targetGroup: target }) };
  switch (wayOf(search)) {
    case 'group':
      return group === undefined ? null : { ...change, who: { group } };
    case 'direct':
      return { ...change, who: { users: { hasDirect: from } } };
    case 'people':
      return users === undefined ? null : { ...change, who: { users } };
  }
}
