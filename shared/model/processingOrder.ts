import * as z from 'zod';

const seconds = z.int().min(1);
const step = z.int().min(0);
const id = z.string().min(1);

/** What the service does in its own time, and promises no order for. */
export const PENDING_WORK = ['processing', 'ruleEvaluation', 'synchronization'] as const;
export type PendingWork = (typeof PENDING_WORK)[number];

/**
 * A concrete order of processing that differs from the one this program states: the service promises none (F77). It is said by how much
 * later than stated things begin, and who comes first or last where several users wait in one line. Not part of a plan: it says what may
 * happen to a plan, not what somebody intends.
 */
export const processingOrderSchema = z.strictObject({
  /** The administrator waits so much longer before the step (from 0) begins. */
  pauses: z.array(z.strictObject({ step, seconds })),
  /**
   * A piece of work of a group begins so much later than it could. Pieces are named by the step that led to them, what they are, and, where a
   * step leads to several alike for one group, by their number in the order in which they were queued (from 0).
   */
  delays: z.array(z.strictObject({ step, group: id, work: z.enum(PENDING_WORK), number: z.int().min(0), seconds })),
  /** Users who are processed before all others, and after all others, of each piece of group work; ids. */
  first: z.array(id),
  last: z.array(id),
});
export type ProcessingOrder = Readonly<z.infer<typeof processingOrderSchema>>;
