import { type MigrationPlan, migrationPlanSchema, PLAN_FORMAT, PLAN_VERSION } from '../../shared/model/migrationPlan.ts';
import { parseOwnFormat } from '../files/parseOwnFormat.ts';
import { readJsonFile } from '../import/readJsonFile.ts';
import { describePlanIssues } from './planIssues.ts';

/** A plan that names half a million users by id is 20 MB; what is larger is not a plan. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024;

const PLAN = {
  format: PLAN_FORMAT,
  version: PLAN_VERSION,
  schema: migrationPlanSchema,
  /** Selectors nest; a person's plan does so three or four deep. */
  maxDepth: 100,
  describe: describePlanIssues,
} as const;

/** Reads a plan file. Throws AppError: `fileNotReadable`, `badInput` with the place and what was expected, `futureVersion`, `cancelled`. */
export async function readPlan(file: string, signal?: AbortSignal): Promise<MigrationPlan> {
  return parsePlan(await readJsonFile(file, MAX_PLAN_BYTES, signal), file);
}

/** Checks a plan that is already a value. `file` is named in messages. */
export function parsePlan(value: unknown, file?: string): MigrationPlan {
  return parseOwnFormat(value, file, PLAN);
}
