import * as z from 'zod';

/** Address of *Routes side by side*: which change is compared. */
export const routesSearchSchema = z.object({
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
});
