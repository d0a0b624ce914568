import type { PathResult } from '../compare/continuity.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import { type Rehearsal, userPath } from '../rehearsal/rehearsal.ts';

/** Users who went through the same license profiles, one after another, and what that means for their services. */
export interface PathGroup {
  readonly start: LicenseProfile;
  readonly end: LicenseProfile;
  readonly result: PathResult;
  /** Ascending. */
  readonly users: readonly number[];
}

interface OpenPath extends PathGroup {
  readonly users: number[];
}

/** Only users whose entries changed; deleted users leave the comparison (simulation.md section 9). */
export function groupByPath({ log, startProfileOf, endProfileOf, deleted, profiles, paths }: Rehearsal): PathGroup[] {
  const groups: OpenPath[] = [];
  const straight = new Map<number, OpenPath>();
  const winding = new Map<string, OpenPath>();
  const open = (path: readonly number[]): OpenPath => {
    const group = { start: profiles[path[0]!]!, end: profiles[path.at(-1)!]!, result: paths.follow(path), users: [] };
    groups.push(group);
    return group;
  };
  for (let user = 0; user < startProfileOf.length; user++) {
    const last = log.lastOfUser[user]!;
    if (last === NONE || deleted.has(user)) continue;
    const start = startProfileOf[user]!;
    const end = endProfileOf[user]!;
    let group: OpenPath | undefined;
    if (log.previous[last] === NONE) {
      const key = start * profiles.length + end;
      group = straight.get(key);
      if (group === undefined) {
        group = open([start, end]);
        straight.set(key, group);
      }
    } else {
      const path = userPath(log, user, start).profiles;
      const key = path.join();
      group = winding.get(key);
      if (group === undefined) {
        group = open(path);
        winding.set(key, group);
      }
    }
    group.users.push(user);
  }
  return groups;
}
