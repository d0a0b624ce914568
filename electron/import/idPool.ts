import { fault, type RecordPlace } from './recordFault.ts';

/** Trimmed and in lower case; null for what cannot be an id: an empty text, or one with control characters or half a surrogate pair. */
export function toId(text: string): string | null {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Anything but printable ASCII in lower case takes the slow way.
    if (code <= 0x20 || code > 0x7e || (code >= 0x41 && code <= 0x5a)) return toUnusualId(text);
  }
  return text === '' ? null : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

function toUnusualId(text: string): string | null {
  const id = text.trim().toLowerCase();
  return id === '' || CONTROL_CHARACTER.test(id) || !id.isWellFormed() ? null : id;
}

export function idAt(place: RecordPlace, path: string, value: unknown): string {
  const id = typeof value === 'string' ? toId(value) : null;
  if (id === null) throw fault(place, path, 'an id', value);
  return id;
}

/** Ids that occur again and again (SKUs, services, groups): each is checked once, and one text of it is kept. */
export class IdPool {
  readonly #ids = new Map<unknown, string>();

  at(place: RecordPlace, path: string, value: unknown): string {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = idAt(place, path, value);
    const kept = this.#ids.get(id) ?? id;
    this.#ids.set(kept, kept);
    this.#ids.set(value, kept);
    return kept;
  }
}
