import type { ReasonCode } from '../../model/resultSummary.ts';
import type { Bitset } from '../columns/bitset.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { type DetailedFinding, findingOf, MAX_EXAMPLES } from './buildFinding.ts';
import { noUsers, type PreflightContext } from './preflightContext.ts';

const CALL_REFUSED = kindCode('callRefused');

/** What one reason stands in the way of. */
interface Refused {
  /** The first step concerned. */
  readonly step: number;
  readonly users: Bitset;
  readonly groups: Set<string>;
}

/**
 * Calls the service would refuse, one finding per reason (F55: all reasons of a call are told): no free unit F41, no usage location F42,
 * conflict F43, missing base F44, inherited only F45, not owned F46, not held F47, Company license plan F48, nothing to do F49, service of
 * another license plan F50, group kind F59, base missing in the group F79 (F80), licensed group deleted F96, synchronized group F103,
 * unreadable rule F194, dynamic group F197, and `badRequest` and `notFound`, which have no fact. Counts users and groups, not calls.
 * `stepNumber` is the first step concerned, from 1.
 */
export function refusedCalls(context: PreflightContext): DetailedFinding[] {
  return [...refusedByReason(context)].flatMap(([code, { step, users, groups }]) => {
    const count = users.count() + groups.size;
    const [finding] = findingOf(code, 'blocking', firstIds(context, users, groups), { values: { stepNumber: step + 1 } });
    return finding === undefined ? [] : [{ ...finding, count, who: { users, ids: [...groups].sort(compareIds) } }];
  });
}

function refusedByReason(context: PreflightContext): Map<ReasonCode, Refused> {
  const { refusals, log } = context.rehearsal;
  const byCode = new Map<ReasonCode, Refused>();
  for (let row = 0; row < log.length && refusals.length > 0; row++) {
    if (log.kind[row] !== CALL_REFUSED) continue;
    const { step, target, reasons } = refusals[log.detail[row]!]!;
    for (const { code } of reasons) {
      const known = byCode.get(code) ?? { step, users: noUsers(context), groups: new Set() };
      byCode.set(code, known);
      if (log.user[row] === NONE) known.groups.add(target);
      else known.users.add(log.user[row]!);
    }
  }
  return byCode;
}

/** Of users and groups together, the first by id. */
function firstIds({ snapshot }: PreflightContext, users: Bitset, groups: ReadonlySet<string>): string[] {
  const ids: string[] = [...groups];
  let left = MAX_EXAMPLES;
  for (const user of users) {
    if (left-- === 0) break;
    ids.push(snapshot.users.ids.get(user)!);
  }
  return ids.sort(compareIds);
}
