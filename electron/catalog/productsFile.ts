import * as z from 'zod';
import { AppError } from '../../shared/model/appError.ts';
import type { CatalogProduct, CatalogServicePlan, ProductCatalog } from '../../shared/model/catalog.ts';
import { date, guid, name, parseFormatFile, sortByKey, toPlace } from './formatFile.ts';

/** Not even its length is checked: 9,000 of them are read at every start. */
const text = z.string();

/**
 * `products.json`, the product catalogue on disk: tables of rows, one row a line. A product lists its plans by name, which people can
 * read in a diff, or by id where two plans go by one name (F212: PROJECT_ESSENTIALS).
 */
export const productsFileSchema = z
  .object({
    format: z.literal('license-rehearsal-catalog'),
    version: z.literal(1),
    publishedOn: date.meta({ description: 'Date of the published file.' }),
    source: name,
    servicePlans: z
      .array(z.tuple([guid, text, text, z.array(text)]))
      .meta({ description: 'Rows of servicePlanId, servicePlanName, displayName, other names.' }),
    products: z.array(z.tuple([guid, text, text, z.array(text), z.array(text)])).meta({
      description: 'Rows of skuId, skuPartNumber, displayName, other names, service plans (by name, or by id where two share the name).',
    }),
  })
  .meta({ title: 'Product names and service plans, as published', description: 'Names only; the tenant’s own SKU list is the truth.' });

export type ProductsFile = z.infer<typeof productsFileSchema>;

/** Throws `badInput` or `futureVersion`, naming `file`. */
export function parseProductsFile(file: string, json: string): ProductCatalog {
  const { format, version, publishedOn, source, servicePlans, products } = parseFormatFile(
    file,
    json,
    'license-rehearsal-catalog',
    productsFileSchema,
  );
  const planIds = indexPlans(servicePlans);
  const unsortedProducts = products.map(([skuId, skuPartNumber, displayName, otherNames, plans], row): CatalogProduct => {
    const servicePlanIds = plans.map((plan, index) => planIds.get(plan) ?? refusePlan(file, row, index, plan)).sort();
    return { skuId, skuPartNumber, displayName, otherNames, servicePlanIds };
  });
  const unsortedPlans = servicePlans.map(
    ([servicePlanId, servicePlanName, displayName, otherNames]): CatalogServicePlan => ({
      servicePlanId,
      servicePlanName,
      displayName,
      otherNames,
    }),
  );
  return {
    format,
    version,
    publishedOn,
    source,
    products: sortByKey(file, 'products', unsortedProducts, ({ skuId }) => skuId),
    servicePlans: sortByKey(file, 'servicePlans', unsortedPlans, ({ servicePlanId }) => servicePlanId),
  };
}

function refusePlan(file: string, row: number, index: number, plan: string): never {
  const expected = 'a plan of servicePlans, by id if its name is not unique';
  throw new AppError('badInput', { file, place: toPlace(['products', row, 4, index]), expected, found: plan });
}

/** The inverse of `parseProductsFile`. */
export function toProductsFile({ format, version, publishedOn, source, products, servicePlans }: ProductCatalog): ProductsFile {
  const rows = servicePlans.map((plan): ProductsFile['servicePlans'][number] => [
    plan.servicePlanId,
    plan.servicePlanName,
    plan.displayName,
    [...plan.otherNames],
  ]);
  const planIds = indexPlans(rows);
  const names = new Map(servicePlans.map((plan) => [plan.servicePlanId, plan.servicePlanName]));
  const reference = (id: string) => {
    const planName = names.get(id);
    return planName !== undefined && planIds.get(planName) === id ? planName : id;
  };
  return {
    format,
    version,
    publishedOn,
    source,
    servicePlans: rows,
    products: products.map((product) => [
      product.skuId,
      product.skuPartNumber,
      product.displayName,
      [...product.otherNames],
      product.servicePlanIds.map(reference).sort(),
    ]),
  };
}

/** What a product may write for a plan -> the plan's id. A name of two plans stands for neither. */
function indexPlans(rows: ProductsFile['servicePlans']): Map<string, string> {
  const ids = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [id, planName] of rows) {
    if (ids.has(planName)) ambiguous.add(planName);
    ids.set(planName, id);
  }
  for (const planName of ambiguous) ids.delete(planName);
  for (const [id] of rows) ids.set(id, id);
  return ids;
}
