import { eventIterator, oc, type } from '@orpc/contract';
import * as z from 'zod';
import { ERROR_CODES, type ErrorCode, type ErrorDetails } from '../model/appError.ts';

/**
 * What every procedure shares. Inputs are checked at run time, whatever transport they came by; outputs are our own and only typed.
 * An expected failure is the one typed error `APP`, which carries the code and details of an AppError; everything else is a fault.
 */
export interface AppFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

const failureSchema = z.object({
  code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
  details: z.object({ file: z.string(), place: z.string(), expected: z.string(), found: z.string() }).partial(),
}) as unknown as z.ZodType<AppFailure>;

export const procedure = oc.errors({ APP: { status: 422, data: failureSchema } });

/** An id of Graph or of this program, folded to lower case as the model keeps ids. */
export const idSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((id) => id.toLowerCase());

export const tenantIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const scenarioIdSchema = z.int().min(1);

/**
 * Which state of a tenant a screen shows: as imported (`scenario` null), as it will be when the scenario has run, or as it is `at` so many
 * seconds from the start of the scenario. The revision names the state, so that an answer can be kept for as long as the scenario stays as
 * it is.
 */
export const scopeSchema = z.strictObject({
  tenantId: tenantIdSchema,
  scenario: z.strictObject({ id: scenarioIdSchema, revision: z.int().min(0), at: z.int().min(0).optional() }).nullable(),
});
export type Scope = z.infer<typeof scopeSchema>;

export const LANGUAGE_TAGS = ['en', 'sv', 'nl'] as const;
/** Orders names as readers of this language do. */
export const languageSchema = z.enum(LANGUAGE_TAGS).default('en');

/** A window of a long list. */
export const windowSchema = z.strictObject({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) });

export interface Page<Row> {
  /** Rows that match, of which these are a window. */
  readonly matching: number;
  /** Rows there are without any filter. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** What a long piece of work says of itself: the stage, and how much of it is done; `total` null when nobody knows. */
export interface WorkProgress {
  readonly stage:
    | 'uploading'
    | 'importing'
    | 'saving'
    | 'generating'
    | 'loading'
    | 'checking'
    | 'rehearsing'
    | 'comparing'
    | 'exploring'
    | 'writing';
  readonly done: number;
  readonly total: number | null;
}

/** Long work: progress while it lasts, its result as the return value. Closing the iterator cancels it. */
export function work<Result>() {
  // A mapping stands in for `type<Result>()` alone, which cannot be told apart from an identity while Result is open.
  return eventIterator(
    type<WorkProgress>(),
    type<Result, Result>((result) => result),
  );
}
