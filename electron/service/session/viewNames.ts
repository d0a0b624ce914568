import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { NameBook } from '../names.ts';

/** What people call license plans, services and groups. An id that nothing has a name for stands for itself. */
export class ViewNames {
  readonly #products: ReadonlyMap<string, string>;
  readonly #services: ReadonlyMap<string, string>;
  readonly #partNumbers: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, string>;

  constructor(snapshot: TenantSnapshot, catalog: CatalogBundle) {
    const { products, services } = new NameBook(snapshot, catalog).toNames();
    this.#products = products;
    this.#services = services;
    const { products: published, servicePlans } = catalog.products;
    this.#partNumbers = new Map([
      ...servicePlans.map(({ servicePlanId, servicePlanName }) => [servicePlanId, servicePlanName] as const),
      ...published.map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber] as const),
      ...snapshot.skus.flatMap((sku) => sku.servicePlans.map((plan) => [plan.servicePlanId, plan.servicePlanName] as const)),
      ...snapshot.skus.map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber] as const),
    ]);
    this.#groups = new Map(snapshot.groups.map(({ id, displayName }) => [id, displayName]));
  }

  licensePlan(skuId: string): string {
    return this.#products.get(skuId) ?? skuId;
  }

  service(servicePlanId: string): string {
    return this.#services.get(servicePlanId) ?? servicePlanId;
  }

  /** Microsoft's own code of a license plan or a service: `ENTERPRISEPACK`. */
  partNumber(id: string): string {
    return this.#partNumbers.get(id) ?? id;
  }

  group(groupId: string): string {
    return this.#groups.get(groupId) ?? groupId;
  }
}
