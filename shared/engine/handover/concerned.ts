import { Bitset } from '../columns/bitset.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** Whom and what a stretch of the log speaks of, but for calls that were refused. */
export interface Concerned {
  readonly users: Bitset;
  /** Ordinals, ascending. */
  readonly groups: readonly number[];
}

export function concernedIn({ log, startProfileOf }: Rehearsal, firstRow: number, endRow: number): Concerned {
  const users = new Bitset(startProfileOf.length);
  const groups = new Set<number>();
  for (let row = firstRow; row < endRow; row++) {
    const kind = log.kind[row];
    if (kind === REFUSED || kind === AUTOMATION_REFUSED) continue;
    if (log.user[row]! >= 0) users.add(log.user[row]!);
    if (log.group[row]! >= 0) groups.add(log.group[row]!);
  }
  return { users, groups: [...groups].sort((a, b) => a - b) };
}

const REFUSED = kindCode('callRefused');
const AUTOMATION_REFUSED = kindCode('automationRefused');
