/**
 * Expected failures, by code. The words for each code, in every language, are in `shared/i18n`; the exit code is here.
 * Anything else that is thrown is a broken invariant.
 */
export const ERROR_CODES = {
  /** The command line cannot be understood. */
  wrongUsage: { exitCode: 2 },
  /** No such file or folder, or it cannot be opened. */
  fileNotReadable: { exitCode: 3 },
  /** The file is not what it should be: `place` says where, `expected` what. */
  badInput: { exitCode: 3 },
  /** Written by a newer version of this program. */
  futureVersion: { exitCode: 3 },
  /** The file is not a tenant copy, or is damaged. */
  notATenantCopy: { exitCode: 3 },
  /** Somebody else holds the file. */
  fileLocked: { exitCode: 3 },
  /** The folder or file cannot be written. */
  notWritable: { exitCode: 3 },
  diskFull: { exitCode: 5 },
  cancelled: { exitCode: 130 },
  /** There is no such tenant, scenario, user, group or license plan: `found` says which. */
  notFound: { exitCode: 3 },
  /** A scenario was edited elsewhere in the meantime; nothing was changed. */
  outdated: { exitCode: 3 },
  /** A tenant copy of the library is no longer where it was. */
  tenantGone: { exitCode: 3 },
  /** An export that is to replace a tenant copy is of another organization. */
  otherOrganization: { exitCode: 3 },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a message names. All plain values, so that the error survives any transport. */
export interface ErrorDetails {
  readonly file?: string;
  /** Where in the file: `line 3`, `users[17].id`, `byte 1048`. */
  readonly place?: string;
  /** What was expected there, in English technical terms. */
  readonly expected?: string;
  /** What was found instead. */
  readonly found?: string;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause: unknown }) {
    super([code, details.file, details.place, details.expected && `expected ${details.expected}`].filter(Boolean).join(': '), options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get exitCode(): number {
    return ERROR_CODES[this.code].exitCode;
  }
}
