/**
 * For each row ordinal an ascending list of column ordinals, all lists end to end in one array:
 * row r holds `targets[offsets[r]] … targets[offsets[r + 1] - 1]`.
 */
export interface Adjacency<Row extends number, Target extends number> {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Phantom fields so that an adjacency of groups to users is not one of users to groups. */
  readonly row?: Row;
  readonly target?: Target;
}

/** The targets of one row, ascending, as a view that must not be written to. */
export function targetsOf<Row extends number, Target extends number>(adjacency: Adjacency<Row, Target>, row: Row): Uint32Array {
  return adjacency.targets.subarray(adjacency.offsets[row]!, adjacency.offsets[row + 1]!);
}

/** Builds from unordered pairs; duplicate pairs count once. `rows[i]` goes with `targets[i]`. */
export function buildAdjacency<Row extends number, Target extends number>(
  rowCount: number,
  rows: Uint32Array,
  targets: Uint32Array,
): Adjacency<Row, Target> {
  const offsets = new Uint32Array(rowCount + 1);
  for (const row of rows) offsets[row + 1]!++;
  for (let r = 0; r < rowCount; r++) offsets[r + 1]! += offsets[r]!;
  const next = offsets.slice();
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[next[rows[i]!]!++] = targets[i]!;
  return withoutDuplicates(rowCount, offsets, sorted);
}

function withoutDuplicates(rowCount: number, offsets: Uint32Array, targets: Uint32Array): { offsets: Uint32Array; targets: Uint32Array } {
  const compact = new Uint32Array(rowCount + 1);
  let length = 0;
  for (let r = 0; r < rowCount; r++) {
    const list = targets.subarray(offsets[r]!, offsets[r + 1]!).sort();
    let previous = -1;
    for (const target of list) {
      if (target !== previous) targets[length++] = target;
      previous = target;
    }
    compact[r + 1] = length;
  }
  return { offsets: compact, targets: length === targets.length ? targets : targets.slice(0, length) };
}

/** True when `target` is in the ascending `list`. */
export function includesSorted(list: Uint32Array, target: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return list[low] === target;
}
