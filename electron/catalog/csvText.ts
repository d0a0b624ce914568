import { AppError } from '../../shared/model/appError.ts';

/**
 * Text of a CSV file in any encoding such a file is met in (F212): UTF-8 with or without a byte order mark, UTF-16 with one
 * (Windows tools write it), and Windows-1252 for whatever is not valid UTF-8. `file` is only named in errors.
 * Throws `badInput` when a mark promises UTF-8 and a byte breaks the promise, and for a NUL character.
 */
export function decodeCsvText(bytes: Uint8Array, file: string): string {
  const text = decode(bytes, file);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new AppError('badInput', { file, place: placeOf(text, nul), expected: 'CSV text', found: 'a NUL character' });
  return text;
}

function decode(bytes: Uint8Array, file: string): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!startsWith(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('windows-1252').decode(bytes);
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const place = placeOf(lossy, lossy.indexOf('\ufffd'));
    throw new AppError('badInput', { file, place, expected: 'valid UTF-8, as the byte order mark says', found: 'another byte' }, { cause });
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function placeOf(text: string, position: number): string {
  return `line ${text.slice(0, position).split(/\r\n|\n|\r/).length}`;
}
