import { compareIds } from '../../../shared/engine/snapshot/entryProfile.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';

/**
 * The shipped catalogue with names in place of GUIDs: `exchange_s_standard` for the service plan, `standardpack` for the product. The
 * scenario folders are for people, and the engine asks nothing of an id. A name that two ids share is nobody's name: those keep their GUIDs.
 */
export interface NamedCatalog {
  readonly bundle: CatalogBundle;
  /** Services of a product as published, by its name in lower case. */
  readonly servicesOf: ReadonlyMap<string, readonly string[]>;
  readonly services: ReadonlySet<string>;
}

export function buildNamedCatalog({ products, rules, families }: CatalogBundle): NamedCatalog {
  const plan = namesOf(products.servicePlans.map((row) => [row.servicePlanId, row.servicePlanName]));
  const sku = namesOf(products.products.map((row) => [row.skuId, row.skuPartNumber]));
  const named = products.products.map((row) => ({
    ...row,
    skuId: sku(row.skuId),
    servicePlanIds: row.servicePlanIds.map(plan).sort(),
  }));
  const servicePlans = products.servicePlans.map((row) => ({ ...row, servicePlanId: plan(row.servicePlanId) }));
  return {
    bundle: {
      products: { ...products, products: named, servicePlans },
      rules: {
        ...rules,
        exclusions: rules.exclusions
          .map((row) => ({ ...row, ...ascendingPair(plan(row.a), plan(row.b)) }))
          .sort((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b)),
        requirements: rules.requirements
          .map(({ servicePlanId, anyOf }) => ({
            servicePlanId: plan(servicePlanId),
            anyOf: anyOf.map((each) => ({ ...each, servicePlanId: plan(each.servicePlanId) })).sort(byPlan),
          }))
          .sort(byPlan),
        locations: rules.locations.map((row) => ({
          ...row,
          servicePlanId: row.servicePlanId === null ? null : plan(row.servicePlanId),
        })),
      },
      families: {
        ...families,
        families: families.families.map((family) => ({
          ...family,
          members: family.members.map((member) => ({ ...member, servicePlanId: plan(member.servicePlanId) })),
        })),
        overrides: families.overrides.map((row) => ({ ...row, skuId: sku(row.skuId), servicePlanId: plan(row.servicePlanId) })),
      },
    },
    servicesOf: new Map(named.map((row) => [row.skuId, row.servicePlanIds])),
    services: new Set(servicePlans.map((row) => row.servicePlanId)),
  };
}

function byPlan(x: { readonly servicePlanId: string }, y: { readonly servicePlanId: string }): number {
  return compareIds(x.servicePlanId, y.servicePlanId);
}

function namesOf(rows: readonly (readonly [id: string, name: string])[]): (id: string) => string {
  const holders = Map.groupBy(rows, ([, name]) => name.toLowerCase());
  const names = new Map([...holders].filter(([, same]) => same.length === 1).map(([name, [row]]) => [row![0], name]));
  return (id) => names.get(id) ?? id;
}

function ascendingPair(x: string, y: string): { a: string; b: string } {
  return x < y ? { a: x, b: y } : { a: y, b: x };
}
