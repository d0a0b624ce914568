import { generateTenant } from '../../shared/generator/generateTenant.ts';
import { buildProducts } from '../../shared/generator/product.ts';
import type { Mess, TenantShape } from '../../shared/generator/tenantOptions.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import { type WriteOptions, type WriteProgress, writeBundle } from './writeBundle.ts';

export interface GenerateBundleOptions extends WriteOptions {
  /** At least 1. */
  readonly users: number;
  readonly seed: number | string;
  readonly mess?: Mess;
  readonly shape?: TenantShape;
}

/** Generates a synthetic tenant into `folder`; the same arguments and catalogue give the same bytes. Errors as `writeBundle`. */
export function generateBundle(folder: string, catalog: ProductCatalog, options: GenerateBundleOptions): Promise<WriteProgress> {
  const { users, seed, mess, shape } = options;
  const tenant = { users, seed, ...(mess && { mess }), ...(shape && { shape }), shelf: buildProducts(catalog) };
  return writeBundle(folder, generateTenant(tenant), options);
}
