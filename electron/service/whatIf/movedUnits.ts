import type { WhatIfAnswer } from '../../../shared/contract/whatIf.ts';
import type { UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { buildDraftEffect } from '../licensing/draftEffect.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import type { ImaginedChange } from './imaginedSteps.ts';

/** Units that are taken and given back, against those that are free. A change of a group takes them for all its members (F67). */
export function movedUnits(
  view: TenantView,
  outcome: UserOutcome,
  change: (ImaginedChange & { readonly steps: readonly PlanStep[] }) | null,
  language: LanguageTag,
): WhatIfAnswer['units'] {
  if (change?.kind !== 'groupLicenses') return unitsOfUser(view, outcome, language);
  const calls = change.steps.filter((step) => step.kind === 'assignLicense');
  return calls.flatMap(({ addLicenses, removeLicenses }) => {
    const effect = buildDraftEffect(licensingViewOf(view), { group: change.group }, { addLicenses, removeLicenses }, language);
    return effect.units.map((units) => ({ ...units, users: effect.users }));
  });
}

/** F66: one unit, however many paths give the license plan. */
function unitsOfUser(view: TenantView, { before, after }: UserOutcome, language: LanguageTag): WhatIfAnswer['units'] {
  const { ledger, context } = licensingViewOf(view).tenant.state;
  const held = (sources: UserOutcome['before']): ReadonlySet<string> =>
    new Set(sources.filter((source) => source.held).map(({ skuId }) => skuId));
  const [old, now] = [held(before), held(after)];
  return [...new Set([...old, ...now])]
    .filter((skuId) => old.has(skuId) !== now.has(skuId))
    .map((skuId) => {
      const sku = context.tables.sku(skuId);
      const needed = now.has(skuId) ? 1 : 0;
      const free = sku === undefined ? 0 : ledger.free(sku);
      return { skuId, name: view.names.licensePlan(skuId), users: 1, needed, released: 1 - needed, free, lacking: 0 };
    })
    .sort((a, b) => collatorOf(language).compare(a.name, b.name));
}
