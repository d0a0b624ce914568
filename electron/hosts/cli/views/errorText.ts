import { failureText } from '../../../../shared/i18n/sentences/failureText.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';
import { AppError, type ErrorCode } from '../../../../shared/model/appError.ts';

/** What a program reads of a failure (`--json`). Plain values, no stack. */
export interface ErrorDocument {
  readonly error: {
    readonly code: ErrorCode | 'internal';
    readonly message: string;
    readonly file: string | null;
    readonly place: string | null;
    readonly expected: string | null;
    readonly found: string | null;
  };
}

/** A failure in one line. Of a broken invariant no detail: it means nothing to a person. */
export function errorText(error: unknown, { t }: Translator): string {
  if (!(error instanceof AppError)) return `${t('error.internal')} ${t('error.internalHint')}`;
  return failureText(error.code, error.details, t);
}

export function toErrorDocument(error: unknown, words: Translator): ErrorDocument {
  const { file = null, place = null, expected = null, found = null } = error instanceof AppError ? error.details : {};
  const code = error instanceof AppError ? error.code : 'internal';
  return { error: { code, message: errorText(error, words), file, place, expected, found } };
}
