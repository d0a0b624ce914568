import * as z from 'zod';

/** Address of the playback. `at` belongs to every page of a tenant: the moment that is shown. */
export const playbackSearchSchema = z.object({
  /** The user whose swim lanes are open. */
  user: z.string().optional().catch(undefined),
});
