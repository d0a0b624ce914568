import * as z from 'zod';
import { userSelectorSchema } from './migrationPlan.ts';

/**
 * Complete answers of wizards. The window keeps what it has so far, and reads it with `answersSoFar`; steps come of complete answers only.
 * Answers of questions that do not apply any more are left out of what is read.
 */

const id = z.string().trim().min(1).max(200).toLowerCase();

/** What a person wants of the new license plan's services where it differs from what follows of the old one: on or off. */
const switchesSchema = z.record(id, z.boolean());
export type Switches = Readonly<z.infer<typeof switchesSchema>>;

/** Everything at once, or the new before the old is taken away. */
export const CHANGE_WAYS = ['oneSave', 'addFirst'] as const;

/** What becomes of direct licenses of members: all go, only those that enable no more than the group, or none. */
export const LEFTOVER_CHOICES = ['removeAll', 'removeSafe', 'keep'] as const;
export type LeftoverChoice = (typeof LEFTOVER_CHOICES)[number];

const changePlansFields = z.object({
  who: z.enum(['users', 'group']),
  users: userSelectorSchema.optional(),
  group: id.optional(),
  from: id,
  to: id,
  switches: switchesSchema.default({}),
  way: z.enum(CHANGE_WAYS).default('oneSave'),
  leftovers: z.enum(LEFTOVER_CHOICES).default('removeSafe'),
});

export const changePlansAnswersSchema = changePlansFields
  .refine(({ who, users }) => who === 'group' || users !== undefined, { path: ['users'] })
  .refine(({ who, group }) => who === 'users' || group !== undefined, { path: ['group'] })
  .refine(({ from, to }) => from !== to, { path: ['to'] });
export type ChangePlansAnswers = Readonly<z.infer<typeof changePlansFields>>;

const newGroupSchema = z.object({
  displayName: z.string().trim().min(1).max(256),
  /** The license plan of the old group that another one replaces; the others are taken along as they are. */
  replaces: id,
  licensePlan: id,
});

const moveBetweenGroupsFields = z.object({
  from: id,
  target: z.enum(['existing', 'create']),
  to: id.optional(),
  newGroup: newGroupSchema.optional(),
  switches: switchesSchema.default({}),
  pilotBy: z.enum(['size', 'users']).default('size'),
  pilot: z.int().min(0).max(1_000_000).default(5),
  pilotUsers: userSelectorSchema.optional(),
  wave: z.int().min(1).max(1_000_000).default(500),
  /** Users whom Microsoft's script would have refused (F126): left where they are, or moved all the same. */
  refused: z.enum(['leaveOut', 'move']).default('leaveOut'),
});

export const moveBetweenGroupsAnswersSchema = moveBetweenGroupsFields
  .refine(({ target, to }) => target === 'create' || to !== undefined, { path: ['to'] })
  .refine(({ target, newGroup }) => target === 'existing' || newGroup !== undefined, { path: ['newGroup'] })
  .refine(({ pilotBy, pilotUsers }) => pilotBy === 'size' || pilotUsers !== undefined, { path: ['pilotUsers'] })
  .refine(({ from, target, to }) => target === 'create' || from !== to, { path: ['to'] });
export type MoveBetweenGroupsAnswers = Readonly<z.infer<typeof moveBetweenGroupsFields>>;

const retirePlanFields = z.object({
  plan: id,
  with: z.enum(['nothing', 'replacement']),
  replacement: id.optional(),
  switches: switchesSchema.default({}),
  seats: z.enum(['keep', 'zero']).default('keep'),
});

export const retirePlanAnswersSchema = retirePlanFields
  .refine((answers) => answers.with === 'nothing' || answers.replacement !== undefined, { path: ['replacement'] })
  .refine(({ plan, replacement }) => plan !== replacement, { path: ['replacement'] });
export type RetirePlanAnswers = Readonly<z.infer<typeof retirePlanFields>>;

/** What was answered so far; an answer that cannot be is taken for none. */
export const changePlansSoFar = soFar(changePlansFields);
export const moveBetweenGroupsSoFar = soFar(moveBetweenGroupsFields);
export const retirePlanSoFar = soFar(retirePlanFields);

function soFar<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>): (answers: unknown) => Partial<z.infer<z.ZodObject<Shape>>> {
  return (answers) => {
    const given = z.record(z.string(), z.unknown()).catch({}).parse(answers);
    const readable = Object.entries(fields.shape).flatMap(([key, schema]) => {
      const read = z.safeParse(schema as z.ZodType, given[key]);
      return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
    });
    return Object.fromEntries(readable) as Partial<z.infer<z.ZodObject<Shape>>>;
  };
}
