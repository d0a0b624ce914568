import type { CultureName } from '../../shared/generator/cultures.ts';
import { buildProducts } from '../../shared/generator/product.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import type { AssignedLicense } from '../../shared/model/graph.ts';
import { createSketch } from '../demoTenants/createSketch.ts';
import type { Seats } from '../demoTenants/sketchBundle.ts';
import type { Sketch } from '../demoTenants/tenantSketch.ts';

interface CompanyDraft {
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly cultures: readonly CultureName[];
  readonly seats: Seats;
}

/** A sketch of its own for one exercise, with ids by part number and name. */
export interface Company {
  readonly sketch: Sketch;
  readonly sku: (partNumber: string) => string;
  readonly service: (partNumber: string, servicePlanName: string) => string;
  /** For a step: a license plan with some of its services off. */
  readonly license: (partNumber: string, ...off: readonly string[]) => StepLicense;
  /** For a step: a license plan with only these services on. */
  readonly only: (partNumber: string, ...on: readonly string[]) => StepLicense;
}

export interface StepLicense {
  skuId: string;
  disabledPlans: string[];
}

export function openCompany(catalog: ProductCatalog, { seats, ...options }: CompanyDraft): Company {
  const shelf = buildProducts(catalog, Object.keys(seats));
  const sketch = createSketch({ ...options, exportedAt: '2026-11-27T06:00:00Z', shelf });
  return {
    sketch,
    sku: (partNumber) => shelf.product(partNumber).skuId,
    service: (partNumber, servicePlanName) => shelf.plan(partNumber, servicePlanName),
    license: (partNumber, ...off) => forStep(sketch.license(partNumber, ...off)),
    only: (partNumber, ...on) => forStep(sketch.only(partNumber, ...on)),
  };
}

function forStep({ skuId, disabledPlans }: AssignedLicense): StepLicense {
  return { skuId, disabledPlans: [...disabledPlans] };
}
