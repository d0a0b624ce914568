import type { UserColumns } from './tenantSnapshot.ts';

/** The user with this id, or -1. */
export function ordinalOfUser({ ids, count }: Pick<UserColumns, 'ids' | 'count'>, id: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids.get(middle)! < id) low = middle + 1;
    else high = middle;
  }
  return low < count && ids.get(low) === id ? low : -1;
}
