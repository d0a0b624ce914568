import type { PatternReader } from './patternReader.ts';
import { categoryPredicate, shorthandPredicate, type UnitPredicate } from './unitSet.ts';

const CONTROL: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['a', 7],
  ['e', 27],
  ['0', 0],
]);

/** After a backslash: \d, \w, \s, \p{…} and their opposites; undefined, and nothing taken, for anything else. */
export function parseSetEscape(reader: PatternReader): UnitPredicate | undefined {
  const shorthand = shorthandPredicate(reader.next);
  if (shorthand !== undefined) {
    reader.take();
    return shorthand;
  }
  if (reader.next !== 'p' && reader.next !== 'P') return undefined;
  const negated = reader.take() === 'P';
  const name = reader.takeMatch(/\{([^}]*)\}/y)?.[1];
  if (name === undefined) throw reader.wrong('\\p needs a category such as \\p{Lu}');
  if (name.startsWith('Is')) throw reader.unsupported(`the character block ${name}`);
  const category = categoryPredicate(name, negated);
  if (category === undefined) throw reader.wrong(`there is no category ${name}`);
  return category;
}

/** After a backslash: one character, as its code unit. */
export function parseCharacterEscape(reader: PatternReader): number {
  if (reader.atEnd) throw reader.wrong('a backslash at the end');
  if (/0[0-7]/y.test(reader.text.slice(reader.at, reader.at + 2))) throw reader.unsupported('an octal escape');
  const hex = reader.takeMatch(/x([0-9a-f]{2})|u([0-9a-f]{4})/iy);
  if (hex !== null) return Number.parseInt((hex[1] ?? hex[2])!, 16);
  const control = reader.takeMatch(/c([A-Za-z])/y);
  if (control !== null) return control[1]!.toUpperCase().charCodeAt(0) - 64;
  const character = reader.take();
  const code = CONTROL.get(character);
  if (code !== undefined) return code;
  if (/\w/.test(character)) throw reader.wrong(`there is no escape \\${character}`);
  return character.charCodeAt(0);
}
