/**
 * Lower case of every UTF-16 unit by itself, Latin letters without their accents, so that who types a name on a foreign keyboard finds it: a text keeps
 * its length, and the fold of a part is a part of the fold. The few letters whose lower case is longer stay as they are.
 */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  others ??= buildOthers();
  return others[unit]!;
}

export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return folded;
}

export function foldedUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => foldUnit(text.charCodeAt(i)));
}

let others: Uint16Array | undefined;

function buildOthers(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    const plain = lower.normalize('NFD').charCodeAt(0);
    units[unit] = lower.length > 1 ? unit : plain < 0x80 ? plain : lower.charCodeAt(0);
  }
  // A sigma at the end of a word is the same letter.
  units[0x3c2] = 0x3c3;
  return units;
}
