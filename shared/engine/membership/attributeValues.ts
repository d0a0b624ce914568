import type { AttributeValue } from '../../model/graph.ts';

/** The directory keeps no empty text: an export's empty cell and "" mean that the attribute is missing. */
export function toTextValue(value: AttributeValue): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  // Rules have one value where Graph has a collection (F188): the first.
  return toTextValue(value[0] ?? null);
}

/** Exports to CSV write True and False (F203). */
export function toBooleanValue(value: AttributeValue): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = toTextValue(value)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

export function toTextList(value: AttributeValue): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  const text = toTextValue(value as Exclude<AttributeValue, readonly string[]>);
  return text === null ? [] : [text];
}

/**
 * F183: two texts are equal without regard to case when their folds are. Lower case of every letter by itself: unlike
 * JavaScript's, the fold of a part is a part of the fold, also for a sigma at the end of a word.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

const REMEMBERED = 4096;

/** Departments and hire dates repeat from user to user: the latest answers of a slow question are kept by value. */
export function rememberAnswers<Answer extends boolean | number | null>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
