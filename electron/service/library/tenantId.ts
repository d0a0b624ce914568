/**
 * The id of a new tenant: a few letters of its name, so that a file or an address says whose it is, and a number that no other has had. It
 * is a file name on every system: ASCII, short, and with its number never one of the names that Windows reserves.
 */
export function toTenantId(name: string, number: number): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return `${letters || 'tenant'}-${number}`;
}

/** Of a tenant that an exercise takes place in. Two dashes are in no id made of a name: its file tells what it is. */
export function toExerciseTenantId(number: number): string {
  return `exercise--${number}`;
}

export function isExerciseTenantId(id: string): boolean {
  return /^exercise--\d+$/.test(id);
}

/** A name that is not in use yet: the one wanted, or with a number behind it. */
export function unusedName(wanted: string, used: readonly string[]): string {
  const taken = new Set(used);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} (${number})`;
    if (!taken.has(name)) return name;
  }
}
