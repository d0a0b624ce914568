import type * as z from 'zod';
import { AppError, type ErrorDetails } from '../../shared/model/appError.ts';
import { describeValue, findHostileSpot, shortPlace } from './jsonValue.ts';

/** A format of files that this program writes and others may have written. */
export interface OwnFormat<Schema extends z.ZodType> {
  readonly format: string;
  /** The newest that this program knows. */
  readonly version: number;
  readonly schema: Schema;
  readonly maxDepth: number;
  /** Objects and lists in the whole file; no limit where it is left out. */
  readonly maxObjects?: number;
  /** Makes one sentence of what the schema says. */
  readonly describe: (issues: readonly z.core.$ZodIssue[], value: unknown) => ErrorDetails;
}

/** Checks a value that is to be of a format; `file` is named in messages. Throws AppError `badInput` with the place, or `futureVersion`. */
export function parseOwnFormat<Schema extends z.ZodType>(
  value: unknown,
  file: string | undefined,
  { format, version, schema, maxDepth, maxObjects = Number.POSITIVE_INFINITY, describe }: OwnFormat<Schema>,
): z.output<Schema> {
  const refuse = (code: 'badInput' | 'futureVersion', details: ErrorDetails): AppError =>
    new AppError(code, { ...(file === undefined ? {} : { file }), ...details });

  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse('badInput', { expected: `an object with "format": "${format}"`, found: describeValue(value) });
  }
  const hostile = findHostileSpot(value, maxDepth, maxObjects);
  if (hostile !== null) {
    const expected = {
      tooDeep: `at most ${maxDepth} levels`,
      tooMany: `at most ${maxObjects} objects and lists in the file`,
      prototype: 'another name',
    }[hostile.problem];
    throw refuse('badInput', { place: shortPlace(hostile.path), expected });
  }
  const head = value as { readonly format?: unknown; readonly version?: unknown };
  if (head.format !== format) {
    throw refuse('badInput', { place: 'format', expected: JSON.stringify(format), found: describeValue(head.format) });
  }
  if (typeof head.version === 'number' && Number.isInteger(head.version) && head.version > version) {
    throw refuse('futureVersion', { place: 'version', expected: `at most ${version}`, found: String(head.version) });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw refuse('badInput', describe(result.error.issues, value));
  return result.data;
}
