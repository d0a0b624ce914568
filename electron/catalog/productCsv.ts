import { AppError } from '../../shared/model/appError.ts';
import type { CatalogProduct, CatalogServicePlan, ProductCatalog } from '../../shared/model/catalog.ts';
import { decodeCsvText } from './csvText.ts';
import { NameTally, withoutNames } from './nameTally.ts';
import { forEachProductRow } from './productRows.ts';

/** The published file is 1 MB; one sixty times as large is something else. */
export const MAX_PRODUCT_CSV_BYTES = 64 * 1024 * 1024;

export interface ProductCsvOrigin {
  /** Named in errors. */
  readonly file: string;
  /** `yyyy-mm-dd`; the file itself carries no date (F213). */
  readonly publishedOn: string;
  readonly source: string;
}

interface Tallies {
  readonly displayNames: NameTally;
  /** Part numbers of a product, plan names of a service plan. */
  readonly codes: NameTally;
}
interface ProductTallies extends Tallies {
  readonly servicePlanIds: Set<string>;
}

/**
 * Reads Microsoft's "Product names and service plan identifiers for licensing" CSV with the quirks of F212 (`decodeCsvText` says which
 * encodings, `forEachProductRow` which layouts, `NameTally` which of several names is preferred). Only GUIDs identify anything.
 * Throws `badInput` naming the line for a file that is not that CSV, or is damaged.
 */
export function parseProductCsv(bytes: Uint8Array, { file, publishedOn, source }: ProductCsvOrigin): ProductCatalog {
  if (bytes.byteLength > MAX_PRODUCT_CSV_BYTES) {
    throw new AppError('badInput', { file, expected: `${MAX_PRODUCT_CSV_BYTES} bytes at most`, found: `${bytes.byteLength} bytes` });
  }
  const products = new Map<string, ProductTallies>();
  const servicePlans = new Map<string, Tallies>();
  forEachProductRow(decodeCsvText(bytes, file), file, (row) => {
    const product = getOrAdd(products, row.skuId, () => ({ ...createTallies(), servicePlanIds: new Set() }));
    product.displayNames.add(row.productName);
    product.codes.add(row.partNumber);
    product.servicePlanIds.add(row.servicePlanId);
    const plan = getOrAdd(servicePlans, row.servicePlanId, createTallies);
    plan.displayNames.add(row.planDisplayName);
    plan.codes.add(row.planName);
  });
  if (products.size === 0)
    throw new AppError('badInput', { file, place: 'line 2', expected: 'at least one product', found: 'no more rows' });
  return {
    format: 'license-rehearsal-catalog',
    version: 1,
    publishedOn,
    source,
    products: byId(products).map(([skuId, tallies]) => toProduct(skuId, tallies)),
    servicePlans: byId(servicePlans).map(([servicePlanId, tallies]) => toServicePlan(servicePlanId, tallies)),
  };
}

const createTallies = (): Tallies => ({ displayNames: new NameTally(), codes: new NameTally() });

function toProduct(skuId: string, tallies: ProductTallies): CatalogProduct {
  const { code, ...names } = chooseNames(skuId, tallies);
  return { skuId, skuPartNumber: code, ...names, servicePlanIds: [...tallies.servicePlanIds].sort() };
}

function toServicePlan(servicePlanId: string, tallies: Tallies): CatalogServicePlan {
  const { code, ...names } = chooseNames(servicePlanId, tallies);
  return { servicePlanId, servicePlanName: code, ...names };
}

/**
 * A display name that only repeats the code gives way to a real one. Where one of the two names is blank on every row,
 * the other stands in for it; where both are, the id does.
 */
function chooseNames(id: string, tallies: Tallies): { code: string; displayName: string; otherNames: string[] } {
  const codes = tallies.codes.names;
  const displayNames = tallies.displayNames.names;
  const code = codes[0] ?? displayNames[0] ?? id;
  const displayName = displayNames.find((name) => name !== code) ?? code;
  return { code, displayName, otherNames: withoutNames([...displayNames, ...codes], [code, displayName]) };
}

function getOrAdd<Value>(values: Map<string, Value>, id: string, create: () => Value): Value {
  const value = values.get(id) ?? create();
  values.set(id, value);
  return value;
}

function byId<Value>(values: ReadonlyMap<string, Value>): [string, Value][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
