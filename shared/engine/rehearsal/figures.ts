import type { RehearsalFigures } from '../../model/resultSummary.ts';
import type { PathResult } from '../compare/continuity.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { NONE } from './eventLog.ts';
import { followUser, type Rehearsal } from './rehearsal.ts';

type Measured = Pick<Rehearsal, 'log' | 'startProfileOf' | 'endProfileOf' | 'deleted' | 'profiles' | 'paths' | 'families'>;

/** Users who went from one profile straight to another: counted together, as they differ in nothing but the moment. */
interface StraightWay {
  readonly result: PathResult;
  readonly newError: boolean;
  users: number;
}

/** One pass over the users; who changed once or never costs a look-up. */
export function measure(rehearsal: Measured, touched: number): RehearsalFigures {
  const { log, startProfileOf, endProfileOf, deleted, profiles, families } = rehearsal;
  const tally = new Tally();
  const inError = Uint8Array.from(profiles, (profile) => (profile.errorEntries.length > 0 ? 1 : 0));
  const straight: (StraightWay | undefined)[][] = [];
  let inErrorBefore = 0;
  let inErrorAfter = 0;
  let changed = 0;
  for (let user = 0; user < startProfileOf.length; user++) {
    const start = startProfileOf[user]!;
    inErrorBefore += inError[start]!;
    if (deleted.has(user)) continue;
    const end = endProfileOf[user]!;
    inErrorAfter += inError[end]!;
    if (start !== end) changed++;
    const last = log.lastOfUser[user]!;
    if (last === NONE) continue;
    if (log.previous[last] === NONE) {
      straight[start] ??= [];
      straight[start][end] ??= {
        result: rehearsal.paths.follow([start, end]),
        newError: hasNewError(profiles[start]!, profiles[end]!),
        users: 0,
      };
      straight[start][end].users++;
      continue;
    }
    const { result, seconds } = followUser(rehearsal, user);
    tally.add(result, hasNewError(profiles[start]!, profiles[end]!), 1);
    for (const gap of result.gaps) if (!families.isFoundation(gap.family)) tally.addGap(seconds[gap.to]! - seconds[gap.from]!);
  }
  for (const ways of straight) for (const way of ways ?? []) if (way !== undefined) tally.add(way.result, way.newError, way.users);
  const { withGap, withLoss, withDowngrade, withDip, withNewError, gaps } = tally;
  const total = startProfileOf.length;
  return { total, touched, changed, withGap, withLoss, withDowngrade, withDip, inErrorBefore, inErrorAfter, withNewError, gaps };
}

class Tally {
  withGap = 0;
  withLoss = 0;
  withDowngrade = 0;
  withDip = 0;
  withNewError = 0;
  readonly gaps = { count: 0, totalSeconds: 0, longestSeconds: 0 };

  add(result: PathResult, newError: boolean, users: number): void {
    if (result.hasGap) this.withGap += users;
    if (result.hasLoss) this.withLoss += users;
    if (result.hasDowngrade) this.withDowngrade += users;
    if (result.hasDip) this.withDip += users;
    if (newError) this.withNewError += users;
  }

  addGap(seconds: number): void {
    this.gaps.count++;
    this.gaps.totalSeconds += seconds;
    this.gaps.longestSeconds = Math.max(this.gaps.longestSeconds, seconds);
  }
}

/** An entry in error at the end that was not in error at the start (simulation.md section 10). */
export function hasNewError(start: LicenseProfile, end: LicenseProfile): boolean {
  return end.errorEntries.some((position) => {
    const { sku, source } = end.entries[position]!;
    return !start.errorEntries.some((other) => start.entries[other]!.sku === sku && start.entries[other]!.source === source);
  });
}
