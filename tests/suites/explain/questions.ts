import { effectOnGroup, effectOnUsers } from '../../../shared/engine/explain/draftEffect.ts';
import type { Effect } from '../../../shared/engine/explain/effectTally.ts';
import { explainGroupErrors } from '../../../shared/engine/explain/groupErrors.ts';
import { buildTenantAtRest, type TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { LicenseCall } from '../../../shared/engine/licensing/licenseCall.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';

/** A call as short as tests write it: `+e3`, `-e1`, or `+e3 without x,y`. */
export function call(...parts: readonly string[]): LicenseCall {
  const added = parts.filter((part) => part.startsWith('+')).map((part) => part.slice(1).split(' without '));
  return {
    addLicenses: added.map(([skuId = '', off]) => ({ skuId, disabledPlans: off?.split(',') ?? [] })),
    removeLicenses: parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)),
  };
}

/** A built tenant that questions can be asked about, with answers by id. */
export function ask(built: TenantBuilder, catalog: CatalogBundle = catalogOf(), settings: Partial<RehearsalSettings> = {}) {
  const tenant = buildTenantAtRest(built.snapshot(), catalog, rehearsalSettingsSchema.parse(settings));
  const ids = Array.from({ length: tenant.state.userCount }, (_, user) => tenant.state.userId(user));
  return {
    tenant,
    users: (names: readonly string[], draft: LicenseCall) =>
      told(
        tenant,
        effectOnUsers(
          tenant,
          names.map((name) => ids.indexOf(name)),
          draft,
        ),
      ),
    group: (name: string, draft: LicenseCall) => told(tenant, effectOnGroup(tenant, groupNamed(tenant, name), draft)),
    errors: (name: string) => explainGroupErrors(tenant, groupNamed(tenant, name)),
    nameOf: (user: number) => ids[user],
  };
}

export function groupNamed(tenant: TenantAtRest, name: string): GroupState {
  const group = tenant.state.presentGroup(name);
  if (group === undefined) throw new Error(`no group ${name}`);
  return group;
}

/** An effect in ids: services as `family: result users`, units by license plan. */
export function told({ state, families }: TenantAtRest, effect: Effect) {
  const { tables } = state.context;
  const plan = (ordinal: number): string => tables.planIds[ordinal] ?? '?';
  return {
    users: effect.users,
    unchanged: effect.unchanged,
    services: effect.services.map(({ family, result, users }) => `${families.ids[family]}: ${result} ${users}`).sort(),
    units: Object.fromEntries(
      effect.units.map(({ sku, needed, released, free, lacking }) => [tables.skus[sku]?.skuId, { needed, released, free, lacking }]),
    ),
    conflicts: effect.conflicts.map(({ a, b, blocks, users }) => `${plan(a)} x ${plan(b)}: ${users}${blocks ? '' : ' warned'}`),
    missingBases: effect.missingBases.map(
      (row) => `${plan(row.plan)} < ${row.anyOf.map(plan).join()}: ${row.users}${row.blocks ? '' : ' warned'}`,
    ),
    prohibited: effect.prohibited.map(({ sku, users }) => `${tables.skus[sku]?.skuId}: ${users}`),
    refusals: effect.refusals.map(({ reason, users }) => `${reason.code}: ${users}`),
  };
}
