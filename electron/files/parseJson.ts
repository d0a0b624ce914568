import { AppError } from '../../shared/model/appError.ts';
import { findJsonFault } from './jsonFault.ts';

/** A text as a value. `file` is named in messages. Throws AppError `badInput` with line and column. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = findJsonFault(text);
    if (fault === null) throw error;
    const place = `line ${fault.line}, column ${fault.column}`;
    throw new AppError('badInput', { file, place, expected: fault.expected, found: fault.found }, { cause: error });
  }
}
