import type { Page } from '../../../../shared/contract/base.ts';
import type { AffectedQuery, PeopleMeant } from '../../../../shared/contract/wizardSurveys.ts';
import type { TenantAtRest } from '../../../../shared/engine/explain/tenantAtRest.ts';
import { surveyChangePlans } from '../../../../shared/engine/wizards/changePlansSurvey.ts';
import { surveyMove } from '../../../../shared/engine/wizards/moveSurvey.ts';
import { surveyRetirement } from '../../../../shared/engine/wizards/retirePlanSurvey.ts';
import { type Swap, usersWithResult } from '../../../../shared/engine/wizards/swapEffect.ts';
import type { CatalogBundle } from '../../../../shared/model/catalog.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { TenantView } from '../../session/tenantView.ts';
import { named } from '../people.ts';

type Asked = Omit<AffectedQuery, 'tenantId'>;

/** A window of the users for whom a family of services would come to a result, by name. */
export async function listAffected(
  view: TenantView,
  { of, family, result, window: { offset, limit }, language }: Asked,
): Promise<Page<PeopleMeant['sample'][number]>> {
  const { tenant } = licensingViewOf(view);
  const swap = swapOf(tenant, of, view.catalog);
  const { ranks } = await view.ranksBy('displayName', language);
  const rank = (user: number): number => ranks[user] ?? 0;
  const users = usersWithResult(tenant, swap, family, result).sort((a, b) => rank(a) - rank(b) || a - b);
  const rows = users.slice(offset, offset + limit).map((user) => named(view, user));
  return { matching: users.length, total: swap.users.length, rows };
}

function swapOf(tenant: TenantAtRest, of: Asked['of'], catalog: CatalogBundle): Swap {
  switch (of.kind) {
    case 'changePlans':
      return surveyChangePlans(tenant, of.answers, catalog).swap;
    case 'moveBetweenGroups':
      return surveyMove(tenant, of.answers, catalog).swap;
    case 'retirePlan':
      return surveyRetirement(tenant, of.answers, catalog).swap;
  }
}
