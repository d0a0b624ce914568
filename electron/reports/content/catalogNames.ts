import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';

/** What license plans, services and their families are called; where the catalogue has no name, the tenant's own code stands in. */
export interface CatalogNames {
  readonly licensePlans: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, string>;
}

export function catalogNames({ skus }: Pick<TenantSnapshot, 'skus'>, { products, families }: CatalogBundle): CatalogNames {
  const ownServices = skus.flatMap((sku) => sku.servicePlans.map((service) => [service.servicePlanId, service.servicePlanName] as const));
  const services = new Map([
    ...ownServices,
    ...products.servicePlans.map((service) => [service.servicePlanId, service.displayName] as const),
  ]);
  return {
    services,
    licensePlans: new Map([
      ...skus.map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber] as const),
      ...products.products.map((product) => [product.skuId, product.displayName] as const),
    ]),
    families: new Map([
      ...services,
      ...families.overrides.map((override) => [override.familyId, override.familyName] as const),
      ...families.families.map((family) => [family.id, family.displayName] as const),
    ]),
  };
}
