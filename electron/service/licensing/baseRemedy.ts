import { effectOnUsers } from '../../../shared/engine/explain/draftEffect.ts';
import type { MissingBase } from '../../../shared/engine/explain/groupErrors.ts';
import type { TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { PlanOrdinal } from '../../../shared/engine/licensing/tenantTables.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';

/** A license plan with the missing service switched on: of the group, or directly for the users concerned. */
export interface BaseOffer {
  readonly base: PlanOrdinal;
  readonly sku: SkuOrdinal;
  readonly disabledPlans: readonly string[];
  readonly to: 'group' | 'users';
}

/**
 * Where a missing base can come from (F79, F95). The group's own license plan has it switched off: on with it. Otherwise some license plan
 * of the tenant gives the users that one service directly, which has to pass by the rules and take nothing away.
 */
export function findBase(tenant: TenantAtRest, group: GroupState, missing: MissingBase, users: readonly number[]): BaseOffer | null {
  return fromGroup(tenant, group, missing) ?? fromTenant(tenant, missing, users);
}

/** Only for a service of the group itself: others are not helped by what the group gives, as they need not be members. */
function fromGroup({ state }: TenantAtRest, group: GroupState, { service, anyOf }: MissingBase): BaseOffer | null {
  const { tables } = state.context;
  if (service.path?.source !== group.ordinal) return null;
  for (const { sku, options } of group.licenses) {
    const base = anyOf.find((plan) => tables.skus[sku]!.userPlans.has(plan));
    if (base === undefined) continue;
    return { base, sku, disabledPlans: tables.disabledPlans(options).filter((id) => id !== tables.planIds[base]), to: 'group' };
  }
  return null;
}

function fromTenant(tenant: TenantAtRest, { anyOf }: MissingBase, users: readonly number[]): BaseOffer | null {
  const { tables } = tenant.state.context;
  const passing = tables.skus.flatMap(({ skuId, userPlans }, sku) => {
    const base = anyOf.find((plan) => userPlans.has(plan));
    if (base === undefined) return [];
    const others = userPlans.toArray().filter((plan) => plan !== base);
    const disabledPlans = others.map((plan) => tables.planIds[plan]!);
    const effect = effectOnUsers(tenant, users, { addLicenses: [{ skuId, disabledPlans }], removeLicenses: [] });
    const worsens = effect.services.some(({ result }) => result === 'lost' || result === 'downgraded');
    const blocked = [...effect.conflicts, ...effect.missingBases].some(({ blocks }) => blocks) || effect.refusals.length > 0;
    if (worsens || blocked || effect.units.some(({ lacking }) => lacking > 0)) return [];
    const needed = effect.units.reduce((units, each) => units + each.needed, 0);
    return [{ offer: { base, sku: sku as SkuOrdinal, disabledPlans, to: 'users' as const }, needed, free: tenant.state.ledger.free(sku) }];
  });
  return passing.sort((a, b) => a.needed - b.needed || b.free - a.free)[0]?.offer ?? null;
}
