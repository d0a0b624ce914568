import type { ComparedLicensePlan, PlanFigures } from '../../../shared/contract/comparison.ts';
import type { LicensePlanRow } from '../../../shared/contract/licensePlans.ts';
import { listLicensePlans } from '../directory/licensePlans.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { ComparedStates } from './comparedStates.ts';

const NOTHING: PlanFigures = { users: 0, direct: 0, inherited: 0, consumed: 0, owned: 0 };

/** License plans whose figures are not the same in both states, then the others that somebody has; by name. */
export function comparedLicensePlans({ before, after, names }: ComparedStates, language: LanguageTag): readonly ComparedLicensePlan[] {
  const { compare } = collatorOf(language);
  const old = figuresOf(listLicensePlans(before, language));
  const now = figuresOf(listLicensePlans(after, language));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((skuId) => ({ skuId, name: names.licensePlan(skuId), before: old.get(skuId) ?? NOTHING, after: now.get(skuId) ?? NOTHING }))
    .filter((plan) => isChanged(plan) || plan.before.users > 0)
    .sort((a, b) => Number(isChanged(b)) - Number(isChanged(a)) || compare(a.name, b.name));
}

function figuresOf(rows: readonly LicensePlanRow[]): ReadonlyMap<string, PlanFigures> {
  return new Map(
    rows.map(({ skuId, users: { direct, inherited, both }, consumed, owned }) => [
      skuId,
      { users: direct + inherited + both, direct: direct + both, inherited: inherited + both, consumed, owned },
    ]),
  );
}

function isChanged({ before, after }: Pick<ComparedLicensePlan, 'before' | 'after'>): boolean {
  return (Object.keys(before) as (keyof PlanFigures)[]).some((figure) => before[figure] !== after[figure]);
}
