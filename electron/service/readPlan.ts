import { AppError, type ErrorDetails } from '../../shared/model/appError.ts';
import { type MigrationPlan, migrationPlanSchema, PLAN_FORMAT, PLAN_VERSION } from '../../shared/model/migrationPlan.ts';
import { describeValue, findHostileSpot, toPlace } from './jsonValue.ts';
import { describePlanIssues } from './planIssues.ts';
import { readJsonFile } from './readJsonFile.ts';

/** A plan that names half a million users by id is 20 MB; what is larger is not a plan. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024;
/** Selectors nest; a person's plan does so three or four deep. */
const MAX_DEPTH = 100;

/** Reads a plan file. Throws AppError: `fileNotReadable`, `badInput` with the place and what was expected, `futureVersion`, `cancelled`. */
export async function readPlan(file: string, signal?: AbortSignal): Promise<MigrationPlan> {
  return parsePlan(await readJsonFile(file, MAX_PLAN_BYTES, signal), file);
}

/** Checks a plan that is already a value. `file` is named in messages. */
export function parsePlan(value: unknown, file?: string): MigrationPlan {
  const refuse = (code: 'badInput' | 'futureVersion', details: ErrorDetails): AppError =>
    new AppError(code, { ...(file === undefined ? {} : { file }), ...details });

  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse('badInput', { expected: `an object with "format": "${PLAN_FORMAT}"`, found: describeValue(value) });
  }
  const hostile = findHostileSpot(value, MAX_DEPTH);
  if (hostile !== null) {
    const details = hostile.problem === 'tooDeep' ? { expected: `at most ${MAX_DEPTH} levels` } : { expected: 'another name' };
    throw refuse('badInput', { place: toPlace(hostile.path).slice(0, 200), ...details });
  }
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== PLAN_FORMAT) {
    throw refuse('badInput', { place: 'format', expected: JSON.stringify(PLAN_FORMAT), found: describeValue(format) });
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > PLAN_VERSION) {
    throw refuse('futureVersion', { place: 'version', expected: `at most ${PLAN_VERSION}`, found: String(version) });
  }
  const result = migrationPlanSchema.safeParse(value);
  if (!result.success) throw refuse('badInput', describePlanIssues(result.error.issues, value));
  return result.data;
}
