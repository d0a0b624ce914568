import { describe, expect, it } from 'vitest';
import type { CatalogProduct, ProductCatalog } from '../../../shared/model/catalog.ts';
import { bundleWith, E1, E3, importFrom, PLAN_A, PLAN_B } from './exportFiles.ts';

describe('the import report tells', () => {
  it('F30 F71 products and services that the catalogue does not know', async () => {
    const product: CatalogProduct = {
      skuId: E1,
      skuPartNumber: 'STANDARDPACK',
      displayName: 'Office 365 E1',
      otherNames: [],
      servicePlanIds: [PLAN_A],
    };
    const catalog: ProductCatalog = {
      format: 'license-rehearsal-catalog',
      version: 1,
      publishedOn: '2026-01-01',
      source: 'test',
      products: [product],
      servicePlans: [{ servicePlanId: PLAN_A, servicePlanName: 'A', displayName: 'A', otherNames: [] }],
    };
    const { finding } = await importFrom(bundleWith({}), { catalog });
    expect(finding('F71')).toMatchObject({ count: 1, examples: [PLAN_B] });
    expect(finding('skusNotInCatalog')).toMatchObject({ count: 1, examples: [E3] });
  });
});
