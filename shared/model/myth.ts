import * as z from 'zod';
import { conditionIdSchema, forbiddenEventSchema, goalSchema } from './condition.ts';
import { exerciseIdSchema, factNumberSchema } from './exercise.ts';
import { localizedTextSchema } from './localizedText.ts';
import { planStepSchema } from './migrationPlan.ts';
import { rehearsalSettingsSchema } from './settings.ts';

/** A belief that many share, and a run that shows whether it holds. Ships with the program only. */

export const MYTH_FORMAT = 'license-rehearsal-myth';
export const MYTH_VERSION = 1;

/** What is held of a claim before its run. */
export const mythGuessSchema = z.enum(['true', 'false', 'partly']);
export type MythGuess = z.infer<typeof mythGuessSchema>;

export const mythSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(MYTH_FORMAT),
  version: z.literal(MYTH_VERSION),
  id: exerciseIdSchema,
  order: z.int().min(0).default(1000),
  /** The belief, in one sentence. */
  claim: localizedTextSchema,
  /** Who says so, in a sentence; where somebody has written it down, with the address. */
  heard: localizedTextSchema.optional(),
  /** What is done to find out. */
  experiment: localizedTextSchema,
  tenant: z.strictObject({ shipped: exerciseIdSchema }),
  startAt: z.iso.datetime({ offset: true }),
  settings: rehearsalSettingsSchema.prefault({}),
  steps: z.array(planStepSchema).min(1).max(50),
  /** What the run is asked: goals (`end`) or forbidden events (`never`). `claimed`: what would come out if the belief were right. */
  observations: z
    .array(
      z.union([
        z.strictObject({ id: conditionIdSchema, end: goalSchema, claimed: z.boolean() }),
        z.strictObject({ id: conditionIdSchema, never: forbiddenEventSchema, claimed: z.boolean() }),
      ]),
    )
    .min(1)
    .max(10),
  /** Whether the belief is wrong altogether, or holds in part. */
  verdict: z.enum(['false', 'partly']),
  truth: localizedTextSchema,
  facts: z.array(factNumberSchema).min(1).max(20),
});
export type Myth = Readonly<z.infer<typeof mythSchema>>;
