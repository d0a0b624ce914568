/** How many users went from one profile to another. */
export interface ProfilePair {
  readonly before: number;
  readonly after: number;
  readonly users: number;
}

/** Above this many pairs a table of all of them would cost more than it saves. */
const LARGEST_TABLE = 1 << 24;

/**
 * Counts the distinct pairs of two columns of the same length, ascending by `before`, then `after`. One pass over the columns: a
 * row of counters for each profile that occurs before.
 */
export function countProfilePairs(before: Uint32Array, after: Uint32Array): ProfilePair[] {
  if (before.length !== after.length) throw new RangeError(`columns of ${before.length} and ${after.length} users`);
  const width = largest(after) + 1;
  const height = largest(before) + 1;
  if (width * height > LARGEST_TABLE) return countSparsely(before, after);
  const counts = new Int32Array(width * height);
  for (let user = 0; user < before.length; user++) counts[before[user]! * width + after[user]!]!++;
  const pairs: ProfilePair[] = [];
  for (let cell = 0; cell < counts.length; cell++) {
    if (counts[cell] !== 0) pairs.push({ before: Math.floor(cell / width), after: cell % width, users: counts[cell]! });
  }
  return pairs;
}

function countSparsely(before: Uint32Array, after: Uint32Array): ProfilePair[] {
  const width = 2 ** 32;
  const counts = new Map<number, number>();
  for (let user = 0; user < before.length; user++) {
    const pair = before[user]! * width + after[user]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([pair, users]) => ({ before: Math.floor(pair / width), after: pair % width, users }));
}

function largest(column: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) if (column[i]! > most) most = column[i]!;
  return most;
}
