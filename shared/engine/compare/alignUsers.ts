import type { TextColumn } from '../columns/textColumn.ts';

/** Ordinals of the ids that are in both columns, side by side; both columns ascend. A state that a plan led to often shares the column. */
export function alignUsers(before: TextColumn, after: TextColumn): { readonly before: Uint32Array; readonly after: Uint32Array } {
  if (before === after) {
    const everybody = Uint32Array.from({ length: before.count }, (_, user) => user);
    return { before: everybody, after: everybody };
  }
  const left = new Uint32Array(Math.min(before.count, after.count));
  const right = new Uint32Array(left.length);
  let shared = 0;
  for (let b = 0, a = 0; b < before.count && a < after.count; ) {
    const x = before.get(b)!;
    const y = after.get(a)!;
    if (x === y) {
      left[shared] = b++;
      right[shared++] = a++;
    } else if (x < y) b++;
    else a++;
  }
  return { before: left.slice(0, shared), after: right.slice(0, shared) };
}
