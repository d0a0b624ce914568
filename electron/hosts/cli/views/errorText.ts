import type { Translator } from '../../../../shared/i18n/translator.ts';
import { AppError, type ErrorCode } from '../../../../shared/model/appError.ts';
import { printable } from '../layout/textWidth.ts';

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

/** A failure in one line: the file, the place in it, what is wrong, and what was expected there. Of a broken invariant no detail: it means nothing to a person. */
export function errorText(error: unknown, { t }: Translator): string {
  if (!(error instanceof AppError)) return `${t('error.internal')} ${t('error.internalHint')}`;
  const { file, place, expected, found } = error.details;
  const where = [file, place].filter((part) => part !== undefined && part !== '').map((part) => printable(part!));
  return [[...where, t(`error.${error.code}`)].join(': '), printable(expectation(expected, found, t))].filter(Boolean).join(' ');
}

function expectation(expected: string | undefined, found: string | undefined, t: Translator['t']): string {
  if (expected !== undefined && found !== undefined) return t('error.expectedFound', { expected, found });
  if (expected !== undefined) return t('error.expected', { expected });
  return found === undefined ? '' : t('error.found', { found });
}

export function toErrorDocument(error: unknown, words: Translator): ErrorDocument {
  const { file = null, place = null, expected = null, found = null } = error instanceof AppError ? error.details : {};
  const code = error instanceof AppError ? error.code : 'internal';
  return { error: { code, message: errorText(error, words), file, place, expected, found } };
}
