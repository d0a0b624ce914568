import { type ReportedRisks, type ReportedService, RISKS, type UserAtRisk } from '../../model/report.ts';
import type { Redaction } from '../../model/reportFormat.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import { FAMILY_RESULTS } from '../compare/continuity.ts';
import { compareFamilies } from '../compare/familyOrder.ts';
import type { FamilyOrdinal } from '../compare/serviceFamilies.ts';
import { DIRECT, type ProfileEntry } from '../licensing/profileTable.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { usersPerProfile, valueAt } from './holders.ts';
import type { HarmedUser, UserOutcomes } from './userOutcomes.ts';

const ORDER = FAMILY_RESULTS.filter((result) => result !== 'kept');

/** Services that something happens to, gravest first, with everybody who has them before and after. */
export function reportedServices(rehearsal: Rehearsal, { families }: UserOutcomes, names: ReportNames): ReportedService[] {
  const users = usersPerProfile(rehearsal);
  const held = new HolderCount(rehearsal);
  return [...families]
    .map(([ordinal, { kept: _, ...counts }]): ReportedService => {
      const family = rehearsal.families.ids[ordinal] ?? '';
      const held_ = { before: held.of(ordinal, users.before), after: held.of(ordinal, users.after) };
      return { family, displayName: names.family(family), ...held_, ...counts };
    })
    .sort((a, b) => ORDER.reduce((order, result) => order || b[result] - a[result], 0) || compareFamilies(a.family, b.family));
}

class HolderCount {
  /** Profiles that hold each family. */
  readonly #profilesOf = new Map<FamilyOrdinal, number[]>();

  constructor({ profiles, families }: Rehearsal) {
    for (const profile of profiles) {
      for (const { family } of families.holdings(profile)) {
        const known = this.#profilesOf.get(family);
        if (known === undefined) this.#profilesOf.set(family, [profile.ordinal]);
        else known.push(profile.ordinal);
      }
    }
  }

  of(family: FamilyOrdinal, users: Int32Array): number {
    return (this.#profilesOf.get(family) ?? []).reduce((sum, profile) => sum + valueAt(users, profile), 0);
  }
}

export function reportedRisks(rehearsal: Rehearsal, outcomes: UserOutcomes, redaction: Redaction, names: ReportNames): ReportedRisks {
  const { harmed: total, by, gravest, alike } = outcomes;
  const users = redaction === 'counts' ? [] : gravest.map((harmed) => userAtRisk(rehearsal, harmed, alike.get(harmed.fate) ?? 1, names));
  return { total, by, users, leftOut: total - users.length };
}

function userAtRisk({ tables, families }: Rehearsal, harmed: HarmedUser, alike: number, names: ReportNames): UserAtRisk {
  const { id, displayName, userPrincipalName, department } = names.user(harmed.user);
  const planId = (plan: number | null): string | null => (plan === null ? null : (tables.planIds[plan] ?? null));
  return {
    id,
    displayName,
    userPrincipalName,
    department,
    risk: harmed.risk,
    alike,
    services: harmed.result.changes
      .flatMap(({ family, result, fromPlan, toPlan }) => {
        const harm = RISKS.find((risk) => risk === result);
        if (harm === undefined || harm === 'newError' || families.isFoundation(family)) return [];
        const familyId = families.ids[family] ?? '';
        return [
          { family: familyId, displayName: names.family(familyId), result: harm, fromPlan: planId(fromPlan), toPlan: planId(toPlan) },
        ];
      })
      .sort((a, b) => compareFamilies(a.family, b.family)),
    gap: harmed.gapSeconds === 0 ? null : { from: harmed.gapFrom, seconds: harmed.gapSeconds },
    newErrors: inOrderOfCause(harmed.newErrors).map(({ sku, source, error, state }) => ({
      skuId: tables.skus[sku]?.skuId ?? '',
      group: source === DIRECT ? null : names.group(tables.groupIds[source] ?? ''),
      error,
      held: state === 'ActiveWithError',
    })),
  };
}

/** `Other` is what became of the licenses beside the one that failed. */
function inOrderOfCause(entries: readonly ProfileEntry[]): readonly ProfileEntry[] {
  return entries.toSorted((a, b) => Number(a.error === 'Other') - Number(b.error === 'Other'));
}
