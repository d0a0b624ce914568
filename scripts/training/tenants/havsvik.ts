import { buildProducts } from '../../../shared/generator/product.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { createSketch } from '../../demoTenants/createSketch.ts';
import type { Seats } from '../../demoTenants/sketchBundle.ts';
import { toTrainingTenant } from '../lesson.ts';

const SEATS: Seats = { STANDARDPACK: 20, ENTERPRISEPACK: 5, VISIOCLIENT: 3 };

const OFFICE = { city: 'Varberg' } as const;

/** Fourteen people at a small publisher: the first four exercises. */
export function drawHavsvik(catalog: ProductCatalog) {
  const sketch = createSketch({
    companyName: 'Havsvik Books',
    domain: 'havsvik.example',
    country: 'SE',
    exportedAt: '2026-11-30T06:00:00Z',
    cultures: ['swedish'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const { shelf } = sketch.options;
  const e1 = sketch.license('STANDARDPACK');
  const publishing = sketch.group('Publishing', { licenses: [e1] });
  const editors = sketch.group('Editors');
  const designTools = sketch.group('Design tools', { licenses: [sketch.license('VISIOCLIENT')] });

  const ella = sketch.user({ ...OFFICE, name: 'Ella Nyström', department: 'Sales', jobTitle: 'Sales Assistant', usageLocation: null });

  const editor = { ...OFFICE, department: 'Editorial', jobTitle: 'Editor' } as const;
  const editorsNow = ['Agnes Hedvall', 'Jonas Ekdahl'].map((name) => sketch.user({ ...editor, name, in: [editors] }));
  const nils = sketch.user({ ...editor, name: 'Nils Forslund', jobTitle: 'Assistant Editor' });

  const petra = sketch.user({
    ...OFFICE,
    name: 'Petra Wikström',
    department: 'Sales',
    jobTitle: 'Account Manager',
    in: [publishing, designTools],
  });
  const designers = ['Olle Bergström', 'Tove Lindqvist'].map((name) =>
    sketch.user({ ...OFFICE, name, department: 'Design', jobTitle: 'Cover Designer', in: [publishing, designTools] }),
  );

  const ingrid = sketch.user({
    ...OFFICE,
    name: 'Ingrid Sandell',
    department: 'Management',
    jobTitle: 'Publisher',
    direct: [sketch.license('STANDARDPACK', 'SWAY')],
  });

  for (let i = 0; i < 6; i++) sketch.user({ ...OFFICE, department: 'Production', jobTitle: 'Production Planner', in: [publishing] });

  return {
    tenant: toTrainingTenant('havsvik', sketch, SEATS, 'A small publisher; the first four exercises take place here.'),
    sketch,
    groups: { publishing, editors, designTools },
    people: { ella, editorsNow, nils, petra, designers, ingrid },
    skus: {
      e1: shelf.product('STANDARDPACK').skuId,
      e3: shelf.product('ENTERPRISEPACK').skuId,
      visio: shelf.product('VISIOCLIENT').skuId,
    },
  };
}
