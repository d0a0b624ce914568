import * as z from 'zod';
import { userSelectorSchema } from './migrationPlan.ts';

/**
 * What can be asked of a path through a rehearsal: goals, which must be true at the end, and forbidden events, which must never happen on
 * the way. Exercises, myths and their authors pick from these lists; `shared/engine/training` tells whether they hold.
 * `users` is a selector of a plan, read against the tenant as it was before the first step. Ids are folded to lower case. A goal about
 * nobody, as its users or its group are not there, is not met; a forbidden event that could befall nobody is avoided.
 */

const id = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.trim().toLowerCase());
const users = userSelectorSchema;
const skuId = id;
const units = z.int().min(0);

const goal = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** `not: true` turns a condition round: none of the users, or the group does not. */
const not = z.literal(true).optional();

export const goalSchema = z.discriminatedUnion('kind', [
  /** Each of the users holds the license plan: from anywhere, directly, from any group, or from one group. */
  goal('holds', { users, skuId, from: z.union([z.enum(['direct', 'group']), z.strictObject({ group: id })]).optional(), not }),
  /** Each has the service switched on, whichever license plan gives it. */
  goal('serviceOn', { users, servicePlanId: id, not }),
  goal('member', { users, group: id, not }),
  /** Texts without regard to case; null is missing or empty. */
  goal('attribute', { users, attribute: z.string().min(1).max(80), value: z.union([z.string().max(1000), z.boolean(), z.null()]) }),
  /** The group assigns the license plan; the services named are on, or off, in it. */
  goal('groupAssigns', { group: id, skuId, on: z.array(id).max(200).optional(), off: z.array(id).max(200).optional(), not }),
  goal('groupGone', { group: id }),
  /** No license of theirs is in error. */
  goal('noErrors', { users }),
  /** So many units of the license plan are taken. */
  goal('unitsUsed', { skuId, atLeast: units.optional(), atMost: units.optional() }),
  /** They hold at the end just what they held at the start, from the same sources, with the same services. */
  goal('unchanged', { users }),
]);
export type Goal = Readonly<z.infer<typeof goalSchema>>;
export type GoalKind = Goal['kind'];

export const forbiddenEventSchema = z.discriminatedUnion('kind', [
  /** A service is gone for a while and comes back. */
  goal('gap', { users, longerThanSeconds: z.int().min(0).optional() }),
  /** A service, or a level of it, is gone at the end; who is deleted has lost them all. */
  goal('loss', { users }),
  /** At some moment a user is without the license plan held at the start. Who did not hold it is not asked. */
  goal('without', { users, skuId }),
  /** An assignment fails, if only for a while. One that was in error from the start and only stays so is not meant. */
  goal('assignmentError', { users }),
  /** A call is refused. */
  goal('refusal', {}),
  /** More units of the license plan are taken at some moment. */
  goal('peakAbove', { skuId, units }),
  /** A step of one of these kinds is taken at all. */
  goal('stepUsed', {
    steps: z
      .array(z.enum(['setSeats', 'deleteUsers', 'deleteGroup', 'createGroup', 'setMembershipRule', 'updateUsers', 'retireAutomation']))
      .min(1),
  }),
  /** Units of the license plan are bought beyond this many. */
  goal('seatsAbove', { skuId, units }),
  /** The whole takes longer. */
  goal('longerThan', { seconds: z.int().min(0) }),
]);
export type ForbiddenEvent = Readonly<z.infer<typeof forbiddenEventSchema>>;
export type ForbiddenKind = ForbiddenEvent['kind'];

/** A goal, a forbidden event, or a question to be answered, by the name it has in its exercise. */
export const conditionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
