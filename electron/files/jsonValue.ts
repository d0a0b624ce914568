/** A path into a JSON value as a person writes it: `steps[2].target.group`. The whole value is an empty text. */
export function toPlace(path: readonly PropertyKey[]): string {
  let place = '';
  for (const part of path) {
    if (typeof part === 'number') place += `[${part}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(part))) place += place === '' ? String(part) : `.${String(part)}`;
    else place += `[${JSON.stringify(shortened(String(part)))}]`;
  }
  return place;
}

/** Places are shown, not walked: a name in a file may be as long as its author likes. */
const LONGEST_PLACE = 200;

export function shortPlace(path: readonly PropertyKey[]): string {
  return toPlace(path).slice(0, LONGEST_PLACE);
}

/** What stands at `path`, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = Reflect.get(current, part);
  }
  return current;
}

/** A value in a few words, for a message. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  return typeof value === 'string' ? JSON.stringify(shortened(value)) : String(value);
}

function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

export interface HostileSpot {
  readonly path: readonly PropertyKey[];
  readonly problem: 'tooDeep' | 'tooMany' | 'prototype';
}

/**
 * Looks for what no honest file has: nesting that would exhaust the stack of whoever walks it, more objects and lists than anybody has the
 * patience to check, and a property called `__proto__`. Keeps its own stack. Null when there is none of it.
 */
export function findHostileSpot(root: unknown, maxDepth: number, maxObjects = Number.POSITIVE_INFINITY): HostileSpot | null {
  interface Spot {
    readonly value: object;
    readonly depth: number;
    readonly name: PropertyKey;
    readonly parent: Spot | null;
  }
  const pathTo = (spot: Spot | null): PropertyKey[] => {
    const path: PropertyKey[] = [];
    for (let at = spot; at !== null && at.parent !== null; at = at.parent) path.unshift(at.name);
    return path;
  };
  if (typeof root !== 'object' || root === null) return null;
  const open: Spot[] = [{ value: root, depth: 1, name: '', parent: null }];
  let objects = 1;
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    if (spot.depth > maxDepth) return { path: pathTo(spot), problem: 'tooDeep' };
    const isList = Array.isArray(spot.value);
    for (const [name, value] of Object.entries(spot.value)) {
      if (name === '__proto__') return { path: [...pathTo(spot), name], problem: 'prototype' };
      if (typeof value !== 'object' || value === null) continue;
      if (++objects > maxObjects) return { path: pathTo(spot), problem: 'tooMany' };
      open.push({ value, depth: spot.depth + 1, name: isList ? Number(name) : name, parent: spot });
    }
  }
  return null;
}
