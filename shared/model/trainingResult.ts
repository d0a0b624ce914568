import * as z from 'zod';
import { answersSchema, exerciseIdSchema } from './exercise.ts';
import { planStepSchema } from './migrationPlan.ts';

/** What somebody has reached in exercises, as a file for the instructor, whose program can play the paths again. */

export const TRAINING_RESULT_FORMAT = 'license-rehearsal-training-result';
export const TRAINING_RESULT_VERSION = 1;

/** Of a path that is checked: more than any exercise asks for. */
export const MOST_STEPS = 2000;

const count = z.int().min(0).max(1_000_000);
const time = z.iso.datetime({ offset: true });

/** All attempts at one exercise together. */
const exerciseResultSchema = z.strictObject({
  id: exerciseIdSchema,
  /** SHA-256 of the exercise's file, in hexadecimal: which exercise it was, whatever its id. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** In the language of whoever wrote the file. */
  title: z.string().min(1).max(200),
  attempts: count.min(1),
  /** The first attempt. */
  begunAt: time,
  /** The first check that passed. */
  passedAt: time.nullable(),
  /** Sums over the attempts. */
  checks: count,
  hints: count,
  resets: count,
  /** The best check that passed, else the last check; null when nothing was checked. */
  path: z
    .strictObject({
      passed: z.boolean(),
      points: z.int().min(0).max(100),
      steps: z.array(planStepSchema).max(MOST_STEPS),
      answers: answersSchema,
      hintsTaken: count,
    })
    .nullable(),
});
export type ExerciseResult = Readonly<z.infer<typeof exerciseResultSchema>>;

export const trainingResultSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(TRAINING_RESULT_FORMAT),
  version: z.literal(TRAINING_RESULT_VERSION),
  /** Empty when the learner has not said. */
  learner: z.string().max(120),
  writtenAt: time,
  /** Version of the program. */
  program: z.string().max(40),
  exercises: z.array(exerciseResultSchema).max(1000),
});
export type TrainingResult = Readonly<z.infer<typeof trainingResultSchema>>;
