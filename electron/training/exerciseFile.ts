import { createHash } from 'node:crypto';
import { AppError } from '../../shared/model/appError.ts';
import { EXERCISE_FORMAT, EXERCISE_VERSION, type Exercise, exerciseSchema } from '../../shared/model/exercise.ts';
import { parseJson } from '../files/parseJson.ts';
import { parseOwnFormat } from '../files/parseOwnFormat.ts';
import { describeIssues } from '../files/schemaIssue.ts';
import { decodeText } from '../import/readJsonFile.ts';
import { checkExercise } from './exerciseChecks.ts';

/** Sixty hints in three languages are a tenth of it. */
export const MAX_EXERCISE_BYTES = 2 << 20;

const EXERCISE = {
  format: EXERCISE_FORMAT,
  version: EXERCISE_VERSION,
  schema: exerciseSchema,
  /** Selectors nest; an author's do so three or four deep. */
  maxDepth: 60,
  /** Ten times what the longest of ours has. */
  maxObjects: 10_000,
  describe: describeIssues,
} as const;

/** An exercise as somebody wrote it. */
export interface ExerciseText {
  readonly exercise: Exercise;
  /** The file as text, and the hash of its bytes. */
  readonly text: string;
  readonly sha256: string;
}

/** Reads the bytes of an exercise's file; `file` is named in messages. Throws AppError `badInput` or `futureVersion`. */
export function readExerciseBytes(bytes: Buffer, file: string): ExerciseText {
  if (bytes.length > MAX_EXERCISE_BYTES) throw tooLarge(file);
  const text = decodeText(bytes, file);
  return { exercise: parseExercise(parseJson(text, file), file), text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function tooLarge(file: string): AppError {
  return new AppError('badInput', { file, expected: `an exercise of at most ${MAX_EXERCISE_BYTES >> 20} MB` });
}

/** Checks an exercise that is already a value. Throws AppError: `badInput` with the place, `futureVersion`. */
export function parseExercise(value: unknown, file: string): Exercise {
  const exercise = parseOwnFormat(value, file, EXERCISE);
  try {
    checkExercise(exercise);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { file, ...error.details }, { cause: error });
  }
  return exercise;
}
