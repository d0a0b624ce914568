const MOST_LENGTH = 1000;
const MOST_DEPTH = 12;

/** What Windows does not take in a name, and control characters; the bundle's own names have none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const AWKWARD = /[\u0000-\u001f\u007f<>:"|?*\\]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A path that a browser gave, made of names that every file system takes, with `/` between them; null when it leads anywhere but down.
 */
export function toSafePath(relativePath: string): string | null {
  const names = relativePath.split('/');
  if (relativePath.length > MOST_LENGTH || names.length > MOST_DEPTH) return null;
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\\'))) return null;
  return names.map(toSafeName).join('/');
}

function toSafeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(AWKWARD, '_')
    .replace(/[. ]+$/, '_');
  return RESERVED.test(safe) ? `_${safe}` : safe;
}
