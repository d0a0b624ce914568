import * as z from 'zod';
import { conditionIdSchema, forbiddenEventSchema, goalSchema } from './condition.ts';
import { localizedTextSchema } from './localizedText.ts';
import { automationSchema, planStepSchema } from './migrationPlan.ts';
import { rehearsalSettingsSchema } from './settings.ts';

/**
 * An exercise: a tenant, what must be true at the end, what must never happen on the way, and the paths that its author has tried.
 * It is a file of its own where its tenant ships with the program, or `exercise.json` of a package with the tenant beside it.
 */

export const EXERCISE_FORMAT = 'license-rehearsal-exercise';
export const EXERCISE_VERSION = 1;

export const exerciseIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

export const factNumberSchema = z.string().regex(/^F\d{1,3}[a-z]?$/);
const facts = z.array(factNumberSchema).max(20).default([]);
const steps = z.array(planStepSchema).max(500);

/** Where the tenant is: a bundle that ships with the program, by its folder's name, or the folder `tenant` of the package. */
const exerciseTenantSchema = z.union([z.strictObject({ shipped: exerciseIdSchema }), z.strictObject({ packaged: z.literal(true) })]);

/** Something to find out rather than to do: one of the choices is right. `why` is said once the learner has chosen and checked. */
export const questionSchema = z.strictObject({
  id: conditionIdSchema,
  text: localizedTextSchema,
  choices: z
    .array(
      z.strictObject({ id: conditionIdSchema, text: localizedTextSchema, right: z.literal(true).optional(), why: localizedTextSchema }),
    )
    .min(2)
    .max(8),
});

/** Hints come one at a time, in this order: first those for what the last check found, then the others. Each says a little more. */
const hintSchema = z.strictObject({
  id: conditionIdSchema,
  /** The goal, forbidden event or question it helps with. */
  for: conditionIdSchema.optional(),
  text: localizedTextSchema,
  facts,
});

/** Choices by question. */
export const answersSchema = z.record(conditionIdSchema, conditionIdSchema);

export const exerciseSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(EXERCISE_FORMAT),
  version: z.literal(EXERCISE_VERSION),
  id: exerciseIdSchema,
  /** 1: first steps. 2: whole groups and their errors. 3: migrations. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Place among the exercises of its level. */
  order: z.int().min(0).max(10_000).default(1000),
  minutes: z.int().min(1).max(240),
  title: localizedTextSchema,
  /** Who the learner is. */
  role: localizedTextSchema,
  /** What the tenant looks like. */
  situation: localizedTextSchema,
  /** What is wanted, in words; goals and forbidden events are listed below it. */
  task: localizedTextSchema,
  facts,
  tenant: exerciseTenantSchema,
  startAt: z.iso.datetime({ offset: true }),
  settings: rehearsalSettingsSchema.prefault({}),
  automations: z.array(automationSchema).max(20).default([]),
  /** Steps that are in the learner's scenario from the beginning: somebody's draft. */
  draft: steps.default([]),
  /** Scenarios to look at beside the learner's own. */
  prepared: z
    .array(z.strictObject({ name: localizedTextSchema, note: localizedTextSchema.optional(), steps }))
    .max(5)
    .default([]),
  goals: z.array(z.strictObject({ id: conditionIdSchema, facts, goal: goalSchema })).max(30),
  never: z.array(z.strictObject({ id: conditionIdSchema, facts, event: forbiddenEventSchema })).max(30),
  questions: z.array(questionSchema).max(10).default([]),
  hints: z.array(hintSchema).max(60),
  /** The author's own way: it reaches everything and breaks nothing. `reasons` says why, step by step. */
  model: z.strictObject({ steps, answers: answersSchema.default({}), reasons: z.array(localizedTextSchema).max(500).default([]) }),
  /** Ways that learners take, and what becomes of them. */
  wrongPaths: z
    .array(
      z.strictObject({
        id: conditionIdSchema,
        title: localizedTextSchema,
        steps,
        answers: answersSchema.default({}),
        expected: z.strictObject({
          points: z.int().min(0).max(100),
          /** Conditions that fail, in the order of the diagnosis. */
          failed: z.array(conditionIdSchema),
          /** The hint that is offered next; null when none is left to offer. */
          hint: conditionIdSchema.nullable(),
        }),
      }),
    )
    .max(10)
    .default([]),
  /** What it was about, said when it is over. */
  debrief: localizedTextSchema,
});

export type Exercise = Readonly<z.infer<typeof exerciseSchema>>;
export type ExerciseGoal = Exercise['goals'][number];
export type ExerciseForbidden = Exercise['never'][number];
export type ExerciseQuestion = Exercise['questions'][number];
export type ExerciseHint = Exercise['hints'][number];
export type ExerciseLevel = Exercise['level'];
export type Answers = Readonly<z.infer<typeof answersSchema>>;
