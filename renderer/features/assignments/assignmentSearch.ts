import * as z from 'zod';

/** Whose assignments are updated: one user, one group, or (neither) the users selected in this window. */
export const assignmentSearchSchema = z.object({
  user: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
});
