/** How wide a text is, about, in a common sans serif font: rather too wide than too narrow: nothing is cut off at the edge of a picture. */
export function estimatedWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.6;
  return ems * fontSize;
}
