import { buildProducts } from '../../../shared/generator/product.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { createSketch } from '../../demoTenants/createSketch.ts';
import type { Seats } from '../../demoTenants/sketchBundle.ts';
import { toTrainingTenant } from '../lesson.ts';

/** Office 365 E3: 17 of 29 are used, so the ten of Sales fit and the fifteen of Customer service do not. */
const SEATS: Seats = { STANDARDPACK: 30, ENTERPRISEPACK: 29 };

const AMSTERDAM = { city: 'Amsterdam' } as const;
const ROTTERDAM = { city: 'Rotterdam' } as const;

/** 42 people at a shipping agent: Office 365 E1 to E3 for a group, with enough seats and with too few. */
export function drawNoordkade(catalog: ProductCatalog) {
  const sketch = createSketch({
    companyName: 'Noordkade Shipping',
    domain: 'noordkade.example',
    country: 'NL',
    exportedAt: '2026-11-30T06:00:00Z',
    cultures: ['dutch', 'dutch', 'english'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const { shelf } = sketch.options;
  const e3 = sketch.license('ENTERPRISEPACK');
  const sales = sketch.group('Sales', { licenses: [sketch.license('STANDARDPACK', 'YAMMER_ENTERPRISE', 'FLOW_O365_P1')] });
  const customerService = sketch.group('Customer service', { licenses: [sketch.license('STANDARDPACK')] });
  const officeStaff = sketch.group('Office staff', { licenses: [e3] });

  const left = { ...ROTTERDAM, department: 'Customer Service', jobTitle: 'Service Agent', disabled: true, direct: [e3] } as const;
  const leavers = ['Bram Hofstede', 'Femke Kuipers', 'Joris Postma'].map((name) => sketch.user({ ...left, name }));
  const onLeave = sketch.user({ ...left, name: 'Margriet Scholten', jobTitle: 'Claims Manager' });
  const director = sketch.user({ ...AMSTERDAM, name: 'Hanneke Brouwer', department: 'Management', jobTitle: 'Director', direct: [e3] });
  const office = { ...AMSTERDAM, department: 'Finance', jobTitle: 'Accountant', in: [officeStaff] } as const;
  const twice = sketch.user({ ...office, name: 'Sander Hoekstra', jobTitle: 'Controller', direct: [e3] });
  for (let i = 0; i < 11; i++) sketch.user(office);

  const sellers = Array.from({ length: 10 }, () =>
    sketch.user({ ...AMSTERDAM, department: 'Sales', jobTitle: 'Freight Broker', in: [sales] }),
  );
  const agents = Array.from({ length: 15 }, () =>
    sketch.user({ ...ROTTERDAM, department: 'Customer Service', jobTitle: 'Service Agent', in: [customerService] }),
  );

  return {
    tenant: toTrainingTenant(
      'noordkade',
      sketch,
      SEATS,
      'A shipping agent with two groups on Office 365 E1, and too few seats of E3 for both.',
    ),
    sketch,
    groups: { sales, customerService, officeStaff },
    people: { leavers, onLeave, director, twice, sellers, agents },
    skus: { e1: shelf.product('STANDARDPACK').skuId, e3: shelf.product('ENTERPRISEPACK').skuId },
  };
}
