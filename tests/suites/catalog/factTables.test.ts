import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOG_FOLDER } from '../../../electron/catalog/catalogFiles.ts';
import { parseProductCsv } from '../../../electron/catalog/productCsv.ts';
import { buildCatalogFiles } from '../../../scripts/buildCatalog.ts';

/** The fact tables live beside the checkout, not in it: these tests compare with them where they are. */
const FACTS = path.resolve('../shared/domain');
const REASON = 'the fact tables are not at ../shared/domain';

describe('against the fact tables beside the checkout', () => {
  test('resources/catalog is what npm run catalog makes today', ({ skip }) => {
    skip(!existsSync(FACTS), REASON);
    for (const [name, text] of buildCatalogFiles(FACTS)) {
      expect(readFileSync(path.join(CATALOG_FOLDER, name), 'utf8') === text, `${name} is up to date`).toBe(true);
    }
  });

  test.for<[string, string, number, number]>([
    ['F210', 'product-names-and-service-plans.csv', 619, 791],
    ['F211', 'product-names-and-service-plans.2025-12-original.csv', 569, 723],
  ])('%s %s has %i products and %i service plans', ([, file, products, servicePlans], { skip }) => {
    skip(!existsSync(FACTS), REASON);
    const catalog = parseProductCsv(readFileSync(path.join(FACTS, file)), { file, publishedOn: '2026-01-01', source: '' });
    expect([catalog.products.length, catalog.servicePlans.length]).toEqual([products, servicePlans]);
  });
});
