import { createHash } from 'node:crypto';
import { AppError } from '../../shared/model/appError.ts';
import {
  TRAINING_RESULT_FORMAT,
  TRAINING_RESULT_VERSION,
  type TrainingResult,
  trainingResultSchema,
} from '../../shared/model/trainingResult.ts';
import { parseOwnFormat } from '../files/parseOwnFormat.ts';
import { describeIssues } from '../files/schemaIssue.ts';
import { readJsonFile } from '../import/readJsonFile.ts';

/** A thousand exercises with twenty steps each are a tenth of it. */
const MAX_RESULT_BYTES = 16 << 20;

const RESULT = {
  format: TRAINING_RESULT_FORMAT,
  version: TRAINING_RESULT_VERSION,
  schema: trainingResultSchema,
  /** Selectors nest. */
  maxDepth: 60,
  /** A hundred exercises of a hundred steps. */
  maxObjects: 50_000,
  describe: describeIssues,
} as const;

export interface ReadResult {
  readonly result: TrainingResult;
  /** The same for the same content, however the file is laid out. */
  readonly contentHash: string;
}

/** Reads the results file of a learner. Throws AppError: `fileNotReadable`, `badInput` with the place, `futureVersion`, `cancelled`. */
export async function readResultFile(file: string, signal?: AbortSignal): Promise<ReadResult> {
  const result = parseResult(await readJsonFile(file, MAX_RESULT_BYTES, signal), file);
  return { result, contentHash: createHash('sha256').update(JSON.stringify(result)).digest('hex') };
}

function parseResult(value: unknown, file: string): TrainingResult {
  const result = parseOwnFormat(value, file, RESULT);
  const seen = new Set<string>();
  for (const [i, { sha256 }] of result.exercises.entries()) {
    if (seen.has(sha256)) throw new AppError('badInput', { file, place: `exercises[${i}]`, expected: 'each exercise once', found: sha256 });
    seen.add(sha256);
  }
  return result;
}
