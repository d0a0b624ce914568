import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Assessment, ConditionResult } from '../model/assessment.ts';
import { conditionIdSchema, type ForbiddenEvent, type Goal } from '../model/condition.ts';
import { type Answers, answersSchema, type ExerciseLevel, exerciseIdSchema } from '../model/exercise.ts';
import type { PlanStep } from '../model/migrationPlan.ts';
import { type MythGuess, mythGuessSchema } from '../model/myth.ts';
import { languageSchema, procedure, scopeSchema, tenantIdSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';
import { importSourceSchema, type NameTable } from './library.ts';
import type { StagedStep } from './scenarios.ts';

/** Exercises are named by this: an id of a shipped one, or one that the library gave to a package it has taken in. */
export interface ExerciseCard {
  readonly id: string;
  /** Came as a package, and can be removed. */
  readonly imported: boolean;
  readonly level: ExerciseLevel;
  readonly minutes: number;
  readonly title: string;
  readonly users: number | null;
  /** Of all attempts on this computer. */
  readonly attempts: number;
  /** Points of the best attempt that passed. */
  readonly best: number | null;
  /** The attempt that is under way. */
  readonly running: RunningAttempt | null;
}

export interface RunningAttempt {
  readonly attemptId: number;
  readonly tenantId: string;
  readonly scenarioId: number;
}

/** What people call the things an answer mentions by id, service families among them. */
export interface TrainingNames extends NameTable {
  readonly families: Readonly<Record<string, string>>;
}

/** A goal, forbidden event or question, ready to be put into words; ids have their names in `names`. */
export interface ShownConditions {
  readonly goals: readonly { readonly id: string; readonly goal: Goal; readonly facts: readonly string[] }[];
  readonly never: readonly { readonly id: string; readonly event: ForbiddenEvent; readonly facts: readonly string[] }[];
  readonly questions: readonly ShownQuestion[];
  readonly names: TrainingNames;
  /** How many users a condition is about, by its id; missing where it is about none. */
  readonly users: Readonly<Record<string, number>>;
}

export interface ShownQuestion {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

export interface Brief {
  readonly card: ExerciseCard;
  readonly role: string;
  readonly situation: string;
  readonly task: string;
  readonly facts: readonly string[];
  readonly conditions: ShownConditions;
  /** How many hints there are. */
  readonly hints: number;
}

export interface ShownHint {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly string[];
  /** The condition it helps with. */
  readonly for: string | null;
}

/** An attempt as the bar above its tenant shows it. */
export interface AttemptState extends RunningAttempt {
  readonly exerciseId: string;
  readonly brief: Brief;
  readonly answers: Answers;
  readonly hintsGiven: readonly ShownHint[];
  /** How many are left to ask for. */
  readonly hintsLeft: number;
  readonly checks: number;
  readonly resets: number;
  readonly lastCheck: CheckAnswer | null;
  /** The debrief has been opened, or the exercise given up: no better result comes of this attempt. */
  readonly closed: boolean;
  /** Scenarios of its tenant that the exercise brought along to be looked at: any other one can be checked. */
  readonly prepared: readonly number[];
}

export interface CheckAnswer {
  readonly assessment: Assessment;
  /** Names of everything that the results mention. */
  readonly names: TrainingNames;
  /** Scenario and revision that were checked: where the playback shows what is told. */
  readonly scenarioId: number;
  readonly revision: number;
  /** The choices that were checked: another one chosen since has no `why` yet. */
  readonly answers: Answers;
  /** Why the chosen answer of a question is right or wrong. */
  readonly whys: Readonly<Record<string, string>>;
}

/** One of the two paths of a debrief. */
export interface DebriefPath {
  readonly steps: readonly (StagedStep & { readonly reason: string | null })[];
  /** Scenario of the attempt's tenant that has these steps, for playback. */
  readonly scenarioId: number;
}

export interface Debrief {
  readonly attempt: RunningAttempt;
  readonly card: ExerciseCard;
  readonly check: CheckAnswer;
  readonly own: DebriefPath;
  readonly model: DebriefPath;
  readonly names: TrainingNames;
  readonly text: string;
  readonly facts: readonly string[];
  readonly questions: readonly (ShownQuestion & { readonly right: string; readonly chosen: string | null; readonly why: string })[];
  /** What others do, and the points it brings. */
  readonly wrongPaths: readonly { readonly title: string; readonly points: number }[];
  /** The next exercise to take. */
  readonly next: { readonly id: string; readonly title: string } | null;
}

export interface MythCard {
  readonly id: string;
  readonly claim: string;
  readonly heard: string | null;
  readonly experiment: string;
  /** What was guessed on this computer, once it was. */
  readonly guess: MythGuess | null;
  /** null before a guess. */
  readonly guessedRight: boolean | null;
}

/** What the run of a myth shows. */
export interface MythAnswer {
  readonly verdict: 'false' | 'partly';
  readonly guess: MythGuess;
  readonly truth: string;
  readonly facts: readonly string[];
  readonly steps: readonly PlanStep[];
  /** What the claim would have come out, `claimed`, beside what did. */
  readonly observations: readonly { readonly id: string; readonly claimed: boolean; readonly result: ConditionResult }[];
  readonly names: TrainingNames;
}

const exerciseId = z.strictObject({ exerciseId: exerciseIdSchema, language: languageSchema });
const attemptId = z.strictObject({ attemptId: z.int().min(1), language: languageSchema });

export const trainingContract = {
  exercises: procedure.input(z.strictObject({ language: languageSchema })).output(type<readonly ExerciseCard[]>()),
  brief: procedure.input(exerciseId).output(type<Brief>()),
  /** Makes the disposable tenant. An attempt that is under way is given back as it is. */
  begin: procedure.input(exerciseId).output(work<RunningAttempt>()),
  /** The attempt that a disposable tenant belongs to; null for any other tenant. */
  attempt: procedure.input(z.strictObject({ tenantId: tenantIdSchema, language: languageSchema })).output(type<AttemptState | null>()),
  /** Chooses answers to questions; those not named stay. */
  answer: procedure.input(attemptId.extend({ answers: answersSchema })).output(type<AttemptState>()),
  /** Rehearses the scenario that the scope names and says how far it goes. */
  check: procedure.input(attemptId.extend({ scope: scopeSchema })).output(work<CheckAnswer>()),
  /** The next hint of the ladder. Throws `notFound` when all have been given. */
  hint: procedure.input(attemptId).output(type<AttemptState>()),
  /** The tenant as it was at first; answers and hints stay. */
  reset: procedure.input(attemptId).output(work<RunningAttempt>()),
  /**
   * Learner's path and model path; what was checked last counts. With nothing checked, the scenario as it stands. The model path becomes a
   * scenario of the attempt's tenant under the name given.
   */
  debrief: procedure.input(attemptId.extend({ modelName: z.string().trim().min(1).max(120) })).output(work<Debrief>()),
  /** Ends the attempt and throws the tenant away; what was reached stays. */
  leave: procedure.input(attemptId).output(type<void>()),
  /** Takes in a package, or a file of one exercise. */
  addExercise: procedure
    .input(
      z.strictObject({
        source: importSourceSchema,
        language: languageSchema,
      }),
    )
    .output(work<ExerciseCard>()),
  removeExercise: procedure.input(exerciseId).output(type<void>()),
  /** What was reached on this computer, as a file for the instructor. */
  saveResults: procedure
    .input(z.strictObject({ learner: z.string().trim().max(120), language: languageSchema, target: exportTargetSchema }))
    .output(work<MadeFile>()),
  myths: procedure.input(z.strictObject({ language: languageSchema })).output(type<readonly MythCard[]>()),
  myth: procedure
    .input(z.strictObject({ mythId: conditionIdSchema, guess: mythGuessSchema, language: languageSchema }))
    .output(work<MythAnswer>()),
};
