import type { SkuOrdinal } from '../../../model/brand.ts';
import type { RouteFigures, RouteUnits } from '../../../model/routes.ts';
import { countCalls } from '../../rehearsal/calls.ts';
import { type EventKind, kindCode, NONE } from '../../rehearsal/eventLog.ts';
import { hasNewError } from '../../rehearsal/figures.ts';
import { followUser, type Rehearsal } from '../../rehearsal/rehearsal.ts';
import type { RouteSkus } from './routeCrowd.ts';

/** What running a route came to. `users` are the people who were to get the new license plan. */
export function measureRoute(rehearsal: Rehearsal, { fromOrdinal, toOrdinal }: RouteSkus, users: readonly number[]): RouteFigures {
  const { figures, verdict, outcome, elapsedSeconds, refusals, startProfileOf, endProfileOf, profiles } = rehearsal;
  const { withGap, gaps, withLoss, withDowngrade, withDip, withNewError } = figures;
  const holdsNew = profiles.map((profile) => profile.heldSkus.includes(toOrdinal));
  const newcomers = users.filter((user) => holdsNew[startProfileOf[user] ?? -1] !== true).length;
  return {
    verdict,
    outcome,
    harmed: countHarmed(rehearsal),
    leftBehind: users.filter((user) => holdsNew[endProfileOf[user] ?? -1] !== true).length,
    withGap,
    gaps,
    withLoss,
    withDowngrade,
    withDip,
    withNewError,
    inErrorOnTheWay: countUsersWith(rehearsal, 'licensesFailed'),
    refusedCalls: refusals.length,
    refusedFor: [...new Set(refusals.flatMap(({ reasons }) => reasons.map(({ code }) => code)))],
    calls: countCalls(rehearsal),
    elapsedSeconds,
    from: unitsOf(rehearsal, fromOrdinal, 0),
    to: unitsOf(rehearsal, toOrdinal, newcomers),
  };
}

function countUsersWith({ log }: Rehearsal, kind: EventKind): number {
  const code = kindCode(kind);
  const users = new Set<number>();
  for (let row = 0; row < log.length; row++) {
    const user = log.user[row] ?? NONE;
    if (log.kind[row] === code && user !== NONE) users.add(user);
  }
  return users.size;
}

/** Each user once, whatever befell them. */
function countHarmed(rehearsal: Rehearsal): number {
  const { log, startProfileOf, endProfileOf, profiles, deleted } = rehearsal;
  let harmed = 0;
  log.lastOfUser.forEach((last, user) => {
    if (last === NONE || deleted.has(user)) return;
    const { hasGap, hasLoss, hasDowngrade, hasDip } = followUser(rehearsal, user).result;
    const start = profiles[startProfileOf[user] ?? -1];
    const end = profiles[endProfileOf[user] ?? -1];
    const newError = start !== undefined && end !== undefined && hasNewError(start, end);
    if (hasGap || hasLoss || hasDowngrade || hasDip || newError) harmed++;
  });
  return harmed;
}

/** `newcomers` need a unit each, whether or not there is one (F66, F124). */
function unitsOf({ ledger, tables }: Rehearsal, sku: SkuOrdinal, newcomers: number): RouteUnits {
  const owned = ledger.owned[sku] ?? 0;
  const before = ledger.consumedBefore[sku] ?? 0;
  return {
    skuId: tables.skus[sku]?.skuId ?? '',
    owned,
    before,
    peak: ledger.peak[sku] ?? 0,
    after: ledger.consumed[sku] ?? 0,
    lacking: newcomers === 0 ? 0 : Math.max(0, newcomers - Math.max(0, owned - before)),
  };
}
