import type { PathResult } from '../../compare/continuity.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import { type Rehearsal, userPath } from '../../rehearsal/rehearsal.ts';

/** States on a way, one branch for each profile that may come next. */
interface Branch {
  readonly next: Map<number, Branch>;
  /** Once a way has ended here. */
  result: PathResult | null;
}

/**
 * Finds what became of a user's services, as `followUser` does, without an object per user: ways lie in a tree, as nearly everybody goes one
 * of a few, and only a new one is followed. A report asks it of everybody once or more.
 */
export class WayFinder {
  /** Second from the start in which each state of the way begins; holds until the next user. Its positions are those of the gaps. */
  seconds = new Int32Array(65);

  readonly #rehearsal: Rehearsal;
  readonly #root: Branch = { next: new Map(), result: null };
  /** The user's events, last one first. */
  #rows = new Int32Array(64);

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  find(user: number): PathResult {
    const { log, startProfileOf, paths } = this.#rehearsal;
    const events = this.#collect(user);
    let profile = startProfileOf[user] ?? 0;
    let branch = branchTo(this.#root, profile);
    let states = 1;
    this.seconds[0] = 0;
    for (let i = events - 1; i >= 0; i--) {
      const row = this.#rows[i] ?? 0;
      const at = log.at[row] ?? 0;
      // Of several changes in one second the last counts (simulation.md section 10).
      const next = this.#rows[i - 1];
      if (i > 0 && next !== undefined && log.at[next] === at) continue;
      const after = log.after[row] ?? 0;
      if (after === profile) continue;
      profile = after;
      branch = branchTo(branch, profile);
      this.seconds[states++] = at;
    }
    branch.result ??= paths.follow(userPath(log, user, startProfileOf[user] ?? 0).profiles);
    return branch.result;
  }

  /** Answers how many events the user has. */
  #collect(user: number): number {
    const { log } = this.#rehearsal;
    let events = 0;
    for (let row = log.lastOfUser[user] ?? NONE; row !== NONE; row = log.previous[row] ?? NONE) {
      if (events === this.#rows.length) this.#makeRoom();
      this.#rows[events++] = row;
    }
    return events;
  }

  /** One more state than there are events. */
  #makeRoom(): void {
    const longer = new Int32Array(this.#rows.length * 2);
    longer.set(this.#rows);
    this.#rows = longer;
    this.seconds = new Int32Array(longer.length + 1);
  }
}

function branchTo(branch: Branch, profile: number): Branch {
  let next = branch.next.get(profile);
  if (next === undefined) {
    next = { next: new Map(), result: null };
    branch.next.set(profile, next);
  }
  return next;
}
