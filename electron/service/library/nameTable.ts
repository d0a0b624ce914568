import type { NameTable } from '../../../shared/contract/library.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { Names } from '../names.ts';

/** Looks up in an open copy what people call the things that a text or a step mentions by id. */
export class NameCollector {
  readonly #store: TenantStore;
  readonly #catalog: CatalogBundle;
  readonly #table = {
    users: new Map<string, NameTable['users'][string]>(),
    groups: new Map<string, string>(),
    products: new Map<string, string>(),
    services: new Map<string, string>(),
  };

  constructor(store: TenantStore, catalog: CatalogBundle) {
    this.#store = store;
    this.#catalog = catalog;
  }

  /** A user or a group, whichever has this id; other texts have no name, and asking is harmless. */
  mention(id: string): void {
    if (this.#table.users.has(id) || this.#table.groups.has(id)) return;
    const group = this.#store.groups.get(id);
    if (group !== undefined && group.listed === 1) this.#table.groups.set(id, group.displayName);
    if (group !== undefined) return;
    const user = this.#store.users.get(id);
    if (user !== undefined) this.#table.users.set(id, user);
  }

  /** A group that is not in the copy. */
  nameGroup(id: string, name: string): void {
    if (!this.#table.groups.has(id)) this.#table.groups.set(id, name);
  }

  /** Products and services, of which only those asked for are told; without ids, all that the tenant has. */
  mentionProducts(skuIds?: ReadonlySet<string>, servicePlanIds?: ReadonlySet<string>): void {
    const { products, services } = this.#table;
    for (const { skuId, skuPartNumber, subscribed } of this.#store.skus.all()) {
      if (skuIds === undefined || skuIds.has(skuId)) products.set(skuId, skuPartNumber || skuId);
      for (const service of subscribed?.servicePlans ?? []) {
        if (servicePlanIds === undefined || servicePlanIds.has(service.servicePlanId)) {
          services.set(service.servicePlanId, service.servicePlanName);
        }
      }
    }
    const { products: known } = this.#catalog;
    for (const { skuId, displayName } of known.products) if (skuIds?.has(skuId) ?? products.has(skuId)) products.set(skuId, displayName);
    for (const { servicePlanId, displayName } of known.servicePlans) {
      if (servicePlanIds?.has(servicePlanId) ?? services.has(servicePlanId)) services.set(servicePlanId, displayName);
    }
  }

  toTable(): NameTable {
    return toNameTable(this.#table);
  }
}

/** Maps as the plain objects that cross to the window. */
export function toNameTable({ users, groups, products, services }: Omit<Names, 'families'>): NameTable {
  return {
    users: Object.fromEntries(users),
    groups: Object.fromEntries(groups),
    products: Object.fromEntries(products),
    services: Object.fromEntries(services),
  };
}
