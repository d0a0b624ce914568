import * as z from 'zod';

/** Address of *Before and after*: what is compared, and which part of it is shown. */
export const comparisonSearchSchema = z.object({
  /** The user whose blades are open side by side. */
  compared: z.string().optional().catch(undefined),
});
