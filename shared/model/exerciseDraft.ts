import * as z from 'zod';
import { conditionIdSchema, type ForbiddenEvent, forbiddenEventSchema, type Goal, goalSchema } from './condition.ts';
import { answersSchema, exerciseIdSchema, factNumberSchema } from './exercise.ts';

/**
 * An exercise that somebody is writing, from a scenario: its steps are the model path, its start, settings and automations are those of the
 * exercise, and other scenarios of the tenant are the wrong paths. Anything may still be missing; what has to be there before it can be
 * written as a package is told as faults (`DraftFault`).
 */

/** A text in the making: empty where nothing has been written yet. */
const draftTextSchema = z.strictObject({
  en: z.string().max(6000).default(''),
  sv: z.string().max(6000).default(''),
  nl: z.string().max(6000).default(''),
});
export type DraftText = Readonly<z.infer<typeof draftTextSchema>>;

const text = draftTextSchema.prefault({});
const facts = z.array(factNumberSchema).max(20).default([]);

export const exerciseDraftSchema = z.strictObject({
  id: exerciseIdSchema,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes: z.int().min(1).max(240),
  title: text,
  role: text,
  situation: text,
  task: text,
  debrief: text,
  facts,
  goals: z.array(z.strictObject({ id: conditionIdSchema, facts, goal: goalSchema })).max(30),
  never: z.array(z.strictObject({ id: conditionIdSchema, facts, event: forbiddenEventSchema })).max(30),
  questions: z
    .array(
      z.strictObject({
        id: conditionIdSchema,
        text,
        /** The right choice is the answer of the model path. */
        right: conditionIdSchema.nullable(),
        choices: z.array(z.strictObject({ id: conditionIdSchema, text, why: text })).max(8),
      }),
    )
    .max(10)
    .default([]),
  hints: z
    .array(z.strictObject({ id: conditionIdSchema, for: conditionIdSchema.nullable(), text, facts }))
    .max(60)
    .default([]),
  /** Why the model path goes as it goes, by the index of its step. */
  reasons: z.array(text).max(500).default([]),
  /** Steps at the beginning of the model path that are in the learner's scenario already. */
  givenSteps: z.int().min(0).max(500).default(0),
  wrongPaths: z
    .array(z.strictObject({ id: conditionIdSchema, title: text, scenarioId: z.int().min(1), answers: answersSchema.default({}) }))
    .max(10)
    .default([]),
});
export type ExerciseDraft = Readonly<z.infer<typeof exerciseDraftSchema>>;

/** Conditions that hold for a scenario's own rehearsal, the most telling first, for an author to pick and change. */
export interface ConditionsThatHold {
  /** `users`: how many it is about; null for none. */
  readonly goals: readonly { readonly goal: Goal; readonly users: number | null }[];
  readonly never: readonly { readonly event: ForbiddenEvent; readonly users: number | null }[];
}

/** Why a draft cannot be written yet. `place` is a path into the draft, such as `title` or `hints[2].text`. */
export interface DraftFault {
  readonly code:
    | 'textMissing'
    /** A title becomes the name of scenarios and tenants. */
    | 'titleTooLong'
    /** Two of its conditions, hints, choices or wrong paths have the same id. */
    | 'sameId'
    /** There is nothing to reach. */
    | 'noGoal'
    /** The model path has no steps. */
    | 'noSteps'
    | 'tooFewChoices'
    | 'noRightChoice'
    /** A hint or an answer is for something that is not in the draft. */
    | 'unknownReference'
    | 'scenarioGone'
    /** The model path does not reach everything, or does something forbidden: `failed` of the tried path says what. */
    | 'modelFails'
    /** A path that is told as wrong passes. */
    | 'wrongPathPasses'
    /** What is required of users is required of nobody: nobody is meant by the condition. */
    | 'nobodyMeant'
    /** On the pseudonymised tenant the paths come out otherwise than on this one. */
    | 'otherwiseUnderPseudonyms';
  readonly place: string;
}
