/** A set of UTF-16 code units that has a letter in both cases or in none. */
export interface UnitSet {
  /** 1 for each of the first 128 units in the set. */
  readonly ascii: Uint8Array;
  readonly beyondAscii: (unit: number) => boolean;
}

export type UnitPredicate = (unit: number) => boolean;

const ASCII = 128;

export function buildUnitSet(includes: UnitPredicate, negated = false): UnitSet {
  const holds = (unit: number) => casesOf(unit).some(includes) !== negated;
  const ascii = new Uint8Array(ASCII);
  for (let unit = 0; unit < ASCII; unit++) ascii[unit] = holds(unit) ? 1 : 0;
  return { ascii, beyondAscii: holds };
}

export function hasUnit(set: UnitSet, unit: number): boolean {
  return unit < ASCII ? set.ascii[unit] === 1 : set.beyondAscii(unit);
}

/** The unit and its other cases; a letter whose upper case has another lower case (ı) has none. */
function casesOf(unit: number): number[] {
  const letter = String.fromCharCode(unit);
  const lower = letter.toLowerCase();
  const upper = letter.toUpperCase();
  const cases = [unit];
  if (lower.length === 1) cases.push(lower.charCodeAt(0));
  if (upper.length === 1 && upper.toLowerCase() === lower) cases.push(upper.charCodeAt(0));
  return cases;
}

/** .NET's \w, \d and \s know the letters, digits and blanks of every script. */
const byProperty =
  (pattern: RegExp): UnitPredicate =>
  (unit) =>
    pattern.test(String.fromCharCode(unit));

export const isWordUnit = byProperty(/[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u);
const isDigit = byProperty(/\p{Nd}/u);
const isBlank = byProperty(/[\s\u0085]/u);

const not =
  (includes: UnitPredicate): UnitPredicate =>
  (unit) =>
    !includes(unit);

/** \d, \w and \s and their opposites; undefined for any other letter. */
export function shorthandPredicate(letter: string): UnitPredicate | undefined {
  const includes = { d: isDigit, w: isWordUnit, s: isBlank }[letter.toLowerCase()];
  return includes === undefined || letter === letter.toLowerCase() ? includes : not(includes);
}

/** \p{Lu} and \P{Lu} by general category; undefined for a name that is none. */
export function categoryPredicate(name: string, negated: boolean): UnitPredicate | undefined {
  if (!/^(L[ulmtoC]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfsno]?)$/.test(name)) return undefined;
  const includes = byProperty(new RegExp(`\\p{${name}}`, 'u'));
  return negated ? not(includes) : includes;
}
