import type { AssignmentSource } from '../../../shared/contract/licenses.ts';
import type { PlanPath } from '../../../shared/engine/explain/effectiveServices.ts';
import { buildTenantAtRest, type TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import { DIRECT, type Source } from '../../../shared/engine/licensing/profileTable.ts';
import type { PlanOrdinal } from '../../../shared/engine/licensing/tenantTables.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';

/** What the license screens ask of a tenant: the engine's state of it at rest, and names for the ordinals in its answers. */
export interface LicensingView {
  readonly view: TenantView;
  readonly tenant: TenantAtRest;
  readonly names: OrdinalNames;
}

export const licensingViewOf = perView((view): LicensingView => {
  const tenant = buildTenantAtRest(view.snapshot, view.catalog, view.settings);
  return { view, tenant, names: new OrdinalNames(view, tenant) };
});

/** The group with this id as the tenant has it. Throws `notFound`. */
export function groupOf({ tenant }: LicensingView, groupId: string): GroupState {
  const group = tenant.state.presentGroup(groupId);
  if (group === undefined) throw new AppError('notFound', { expected: 'group', found: groupId });
  return group;
}

/** Ids and names of the state's ordinals. */
export class OrdinalNames {
  readonly #view: TenantView;
  readonly #tenant: TenantAtRest;
  readonly #families: ReadonlyMap<string, string>;

  constructor(view: TenantView, tenant: TenantAtRest) {
    this.#view = view;
    this.#tenant = tenant;
    const { families, overrides } = view.catalog.families;
    this.#families = new Map([
      ...overrides.map(({ familyId, familyName }) => [familyId, familyName] as const),
      ...families.map(({ id, displayName }) => [id, displayName] as const),
    ]);
  }

  skuId(sku: SkuOrdinal): string {
    return this.#tenant.state.context.tables.skus[sku]!.skuId;
  }

  licensePlan(sku: SkuOrdinal): string {
    return this.#view.names.licensePlan(this.skuId(sku));
  }

  serviceId(plan: PlanOrdinal): string {
    return this.#tenant.state.context.tables.planIds[plan]!;
  }

  service(plan: PlanOrdinal): string {
    return this.#view.names.service(this.serviceId(plan));
  }

  /** Two services can have one name: it then stands once. */
  services(plans: readonly PlanOrdinal[], language: LanguageTag): string[] {
    return [...new Set(plans.map((plan) => this.service(plan)))].sort(collatorOf(language).compare);
  }

  /** A service without a family is one of its own. */
  family(familyId: string): string {
    return this.#families.get(familyId) ?? this.#view.names.service(familyId);
  }

  source(source: Source): AssignmentSource {
    if (source === DIRECT) return { group: null };
    const id = this.#tenant.state.context.tables.groupIds[source]!;
    return { group: { id, name: this.#view.names.group(id) } };
  }

  path({ sku, source }: PlanPath): AssignmentSource & { readonly skuId: string; readonly plan: string } {
    return { skuId: this.skuId(sku), plan: this.licensePlan(sku), ...this.source(source) };
  }

  /** Direct first, then by name of the group. */
  compareSources(language: LanguageTag): (a: Source, b: Source) => number {
    const { compare } = collatorOf(language);
    const name = (source: Source): string => this.source(source).group?.name ?? '';
    return (a, b) => Number(a !== DIRECT) - Number(b !== DIRECT) || compare(name(a), name(b)) || a - b;
  }
}
