import type { Finding } from '../../model/finding.ts';
import type { ReasonCode } from '../../model/resultSummary.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { findingOf } from './buildFinding.ts';
import type { PreflightContext } from './preflightContext.ts';

/**
 * Calls the service would refuse, one finding per reason (F55: all reasons of a call are told): no free unit F41, no usage location F42,
 * conflict F43, missing base F44, inherited only F45, not owned F46, not held F47, Company license plan F48, nothing to do F49, service of
 * another license plan F50, group kind F59, base missing in the group F79 (F80), licensed group deleted F96, synchronized group F103,
 * unreadable rule F194, dynamic group F197, and `badRequest` and `notFound`, which have no fact. Counts users and groups, not calls.
 * `stepNumber` is the first step concerned, from 1.
 */
export function refusedCalls({ rehearsal }: PreflightContext): Finding[] {
  const byCode = new Map<ReasonCode, { readonly step: number; readonly targets: Set<string> }>();
  for (const { step, target, reasons } of rehearsal.refusals) {
    for (const { code } of reasons) {
      let known = byCode.get(code);
      if (known === undefined) {
        known = { step, targets: new Set() };
        byCode.set(code, known);
      }
      known.targets.add(target);
    }
  }
  return [...byCode].flatMap(([code, { step, targets }]) =>
    findingOf(code, 'blocking', [...targets].sort(compareIds), { values: { stepNumber: step + 1 } }),
  );
}
