import type { CatalogProduct, CatalogServicePlan, ProductCatalog } from '../../shared/model/catalog.ts';
import { withoutNames } from './nameTally.ts';

/**
 * `newer` laid over `older`: what `newer` lists counts, with the names it had before kept among the other names, so that an old export's
 * product title is still found; what only `older` lists stays, since a tenant can hold products no longer published. Date and source are those of `newer`.
 */
export function mergeProducts(older: ProductCatalog, newer: ProductCatalog): ProductCatalog {
  return {
    ...newer,
    products: mergeById(older.products, newer.products, ({ skuId }) => skuId, mergeProduct),
    servicePlans: mergeById(older.servicePlans, newer.servicePlans, ({ servicePlanId }) => servicePlanId, mergeServicePlan),
  };
}

function mergeProduct(was: CatalogProduct, is: CatalogProduct): CatalogProduct {
  const names = [...is.otherNames, was.displayName, was.skuPartNumber, ...was.otherNames];
  return { ...is, otherNames: withoutNames(names, [is.displayName, is.skuPartNumber]) };
}

function mergeServicePlan(was: CatalogServicePlan, is: CatalogServicePlan): CatalogServicePlan {
  const names = [...is.otherNames, was.displayName, was.servicePlanName, ...was.otherNames];
  return { ...is, otherNames: withoutNames(names, [is.displayName, is.servicePlanName]) };
}

function mergeById<Item>(
  older: readonly Item[],
  newer: readonly Item[],
  toId: (item: Item) => string,
  merge: (was: Item, is: Item) => Item,
): Item[] {
  const items = new Map(older.map((item) => [toId(item), item]));
  for (const item of newer) {
    const was = items.get(toId(item));
    items.set(toId(item), was ? merge(was, item) : item);
  }
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
