import * as z from 'zod';

/** Address of the playback. `at` belongs to every page of a tenant: the moment that is shown. */
export const playbackSearchSchema = z.object({
  /** The user whose swim lanes are open. */
  user: z.string().optional().catch(undefined),
  /** Plays a counterexample of the proof instead of the order that the rehearsal states: its number there. */
  order: z.coerce.number().int().min(0).optional().catch(undefined),
});
