import { buildTenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { PlannedStep } from '../../../shared/model/plannedStep.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

/** Two license plans in the manner of Office 365 E1 and E3: the same jobs by other services, of which the sites exclude each other. */
export const OFFICE: CatalogBundle = catalogOf({
  exclusive: [['site1', 'site2']],
  families: { mail: { mail1: 1, mail2: 2 }, site: { site1: 1, site2: 2 }, forms: { forms1: 1, forms2: 1 } },
});

export function office(): TenantBuilder {
  return tenant()
    .sku('e1', { plans: ['mail1', 'site1', 'forms1', 'chat'], enabled: 100 })
    .sku('e3', { plans: ['mail2', 'site2', 'forms2', 'chat', 'vault'], enabled: 100 });
}

export function atRest(snapshot: TenantSnapshot, catalog: CatalogBundle = OFFICE) {
  return buildTenantAtRest(snapshot, catalog, rehearsalSettingsSchema.parse({}));
}

/** What comes of the steps in a rehearsal: the summary, and for each user the license plans held and services on at the end. */
export function played(snapshot: TenantSnapshot, steps: readonly PlannedStep[], catalog: CatalogBundle = OFFICE) {
  const rehearsal = rehearse({ snapshot, plan: plan(steps.map(({ step }) => step)), catalog });
  const { tables, profiles, endProfileOf } = rehearsal;
  const users = Array.from(endProfileOf, (ordinal, user) => {
    const profile = profiles[ordinal]!;
    const held = profile.held.map(
      ({ sku, source }) => `${tables.skus[sku]!.skuId}${source === DIRECT ? '' : ` from ${tables.groupIds[source]}`}`,
    );
    const on = profile.enabled.toArray().map((service) => tables.planIds[service]!);
    return [snapshot.users.ids.get(user)!, { held, on }] as const;
  });
  return { summary: summarize(rehearsal), users: Object.fromEntries(users) };
}

/** The kinds of the steps with their reasons, in order. */
export function reasonsOf(steps: readonly PlannedStep[]): string[] {
  return steps.map(({ reason }) => reason.code);
}
