import { toMember } from '../../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../../shared/generator/product.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { createSketch } from '../../demoTenants/createSketch.ts';
import type { Seats } from '../../demoTenants/sketchBundle.ts';
import { toTrainingTenant } from '../lesson.ts';

/** Visio Plan 2 is used up: four designers and somebody who has left. */
const SEATS: Seats = { STANDARDPACK: 40, VISIOCLIENT: 5, POWER_BI_PRO: 20 };

const OFFICE = { city: 'Leeds' } as const;

/** 25 people at an engineering firm: a group inside a group, and a group one of whose license plans has run out. */
export function drawBrackenfield(catalog: ProductCatalog) {
  const sketch = createSketch({
    companyName: 'Brackenfield Engineering',
    domain: 'brackenfield.example',
    country: 'GB',
    exportedAt: '2026-11-30T06:00:00Z',
    cultures: ['english'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const { shelf } = sketch.options;
  const visio = sketch.license('VISIOCLIENT');
  const powerBi = sketch.license('POWER_BI_PRO');
  const projectTeams = sketch.group('Project teams', { licenses: [sketch.license('STANDARDPACK', 'YAMMER_ENTERPRISE')] });
  const bridgeCrew = sketch.group('Bridge crew');
  const designTools = sketch.group('Design tools', { licenses: [visio, powerBi] });
  const reports = sketch.group('Reports', { licenses: [powerBi] });

  const design = { ...OFFICE, department: 'Design', jobTitle: 'Design Engineer', in: [projectTeams, designTools] } as const;
  const hazel = sketch.user({ ...design, name: 'Hazel Pryce' });
  const rhys = sketch.user({ ...design, name: 'Rhys Kendrick', jobTitle: 'Cost Controller' });
  for (const user of [hazel, rhys]) sketch.fail(user, designTools, ['VISIOCLIENT'], 'CountViolation');
  const leaver = sketch.user({
    ...OFFICE,
    name: 'Graham Nettle',
    department: 'Design',
    jobTitle: 'Draughtsman',
    disabled: true,
    direct: [visio],
  });
  for (const name of ['Callum Barlow', 'Fiona Radley', 'Imogen Dunmore', 'Susan Gresham', 'Toby Fairfax']) {
    sketch.user({ ...OFFICE, name, department: 'Projects', jobTitle: 'Site Engineer', in: [bridgeCrew] });
  }
  for (let i = 0; i < 4; i++) sketch.user(design);

  projectTeams.members.push(toMember('group', bridgeCrew.id));
  const project = { ...OFFICE, department: 'Projects', jobTitle: 'Project Engineer' } as const;
  for (let i = 0; i < 10; i++) sketch.user({ ...project, in: [projectTeams] });
  for (let i = 0; i < 3; i++) sketch.user({ ...project, jobTitle: 'Cost Controller', in: [projectTeams, reports] });

  return {
    tenant: toTrainingTenant('brackenfield', sketch, SEATS, 'An engineering firm with a group inside a group, and no free seat of Visio.'),
    sketch,
    groups: { projectTeams, bridgeCrew, designTools, reports },
    people: { hazel, rhys, leaver },
    skus: {
      e1: shelf.product('STANDARDPACK').skuId,
      visio: shelf.product('VISIOCLIENT').skuId,
      powerBi: shelf.product('POWER_BI_PRO').skuId,
    },
  };
}
