import type { DraftEffect, ServiceResult } from '../../../shared/contract/licenses.ts';

export type EffectEntry = DraftEffect['services'][number];

/** What a person should see first. */
const RESULT_ORDER: readonly ServiceResult[] = ['lost', 'downgraded', 'gained', 'upgraded', 'successor', 'kept'];

/** The services of an effect by what becomes of them; those without any are left out, foundation services stand apart. */
export function groupByResult(effect: DraftEffect): {
  readonly groups: readonly { readonly result: ServiceResult; readonly entries: readonly EffectEntry[] }[];
  readonly foundation: readonly EffectEntry[];
} {
  const counted = effect.services.filter(({ foundation }) => !foundation);
  const groups = RESULT_ORDER.map((result) => ({ result, entries: counted.filter((entry) => entry.result === result) }));
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    foundation: effect.services.filter(({ foundation, result }) => foundation && result !== 'kept'),
  };
}

/**
 * How many different services meet each result. A service that meets several, for different users, counts once, by the gravest; foundation
 * services are plumbing and count nowhere.
 */
export function countResults(effect: DraftEffect): Readonly<Record<ServiceResult, number>> {
  const gravest = new Map<string, ServiceResult>();
  for (const { foundation, family, result } of effect.services) {
    const known = gravest.get(family);
    if (!foundation && (known === undefined || RESULT_ORDER.indexOf(result) < RESULT_ORDER.indexOf(known))) gravest.set(family, result);
  }
  const counts = { kept: 0, successor: 0, upgraded: 0, downgraded: 0, gained: 0, lost: 0 };
  for (const result of gravest.values()) counts[result]++;
  return counts;
}
