import { parseCharacterEscape, parseSetEscape } from './parseEscape.ts';
import type { PatternReader } from './patternReader.ts';
import { buildUnitSet, type UnitPredicate, type UnitSet } from './unitSet.ts';

/** A class such as [a-z\d_], after its opening bracket. */
export function parseClass(reader: PatternReader): UnitSet {
  const negated = reader.takeIf('^');
  const members: UnitPredicate[] = [];
  // A bracket in the first place is a member.
  do members.push(parseMember(reader));
  while (!reader.takeIf(']'));
  return buildUnitSet((unit) => members.some((includes) => includes(unit)), negated);
}

function parseMember(reader: PatternReader): UnitPredicate {
  refuseSubtraction(reader);
  const from = parseClassUnit(reader);
  refuseSubtraction(reader);
  const isRange = reader.next === '-' && reader.text[reader.at + 1] !== ']';
  // As in [\w-.]: the hyphen stands for itself, and is read as the next member.
  if (typeof from !== 'number') return from;
  if (!isRange) return (unit) => unit === from;
  reader.take();
  const to = parseClassUnit(reader);
  if (typeof to !== 'number') throw reader.wrong('a range that ends in a class');
  if (to < from) throw reader.wrong('a range in the wrong order');
  return (unit) => unit >= from && unit <= to;
}

/** [a-z-[aeiou]] means consonants. */
function refuseSubtraction(reader: PatternReader): void {
  if (reader.next === '-' && reader.text[reader.at + 1] === '[') throw reader.unsupported('class subtraction');
}

function parseClassUnit(reader: PatternReader): number | UnitPredicate {
  if (reader.atEnd) throw reader.wrong('a bracket is not closed');
  if (!reader.takeIf('\\')) return reader.take().charCodeAt(0);
  if (reader.takeIf('b')) return 8;
  return parseSetEscape(reader) ?? parseCharacterEscape(reader);
}
