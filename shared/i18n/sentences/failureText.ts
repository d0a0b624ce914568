import type { TFunction } from 'i18next';
import type { ErrorCode, ErrorDetails } from '../../model/appError.ts';
import { printable } from './printable.ts';

/** An expected failure in one line: the file, the place in it, what is wrong, and what was expected there. */
export function failureText(code: ErrorCode, { file, place, expected, found }: ErrorDetails, t: TFunction): string {
  // What does not exist was not found: it is named, like a file.
  const where = [file, place, code === 'notFound' ? found : undefined].flatMap((part) =>
    part === undefined || part === '' ? [] : [printable(part)],
  );
  return [[...where, t(`error.${code}`)].join(': '), printable(expectation(expected, code === 'notFound' ? undefined : found, t))]
    .filter(Boolean)
    .join(' ');
}

function expectation(expected: string | undefined, found: string | undefined, t: TFunction): string {
  if (expected !== undefined && found !== undefined) return t('error.expectedFound', { expected, found });
  if (expected !== undefined) return t('error.expected', { expected });
  return found === undefined ? '' : t('error.found', { found });
}
