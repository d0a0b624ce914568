import * as z from 'zod';

/** The page of a wizard that an address names; without one, the page it was left at. */
export const wizardSearchSchema = z.object({ page: z.string().max(60).optional().catch(undefined) });
