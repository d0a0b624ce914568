import { toMember } from '../../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../../shared/generator/product.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { createSketch } from '../../demoTenants/createSketch.ts';
import type { Seats } from '../../demoTenants/sketchBundle.ts';
import type { Sketch, SketchGroup, SketchUser } from '../../demoTenants/tenantSketch.ts';
import { type TrainingTenant, toTrainingTenant } from '../lesson.ts';

/** Units bought. Power BI Pro: none is free, and two of the analysts wait for one. */
const SEATS: Seats = { STANDARDPACK: 60, ENTERPRISEPACK: 20, POWER_BI_PRO: 8, VISIOCLIENT: 20, MCOMEETADV: 10 };

/** The tenant that all myths are tried in: each has people of its own there. */
export interface MythTenant {
  readonly tenant: TrainingTenant;
  readonly sketch: Sketch;
  readonly groups: ReturnType<typeof drawGroups>;
  readonly people: ReturnType<typeof drawPeople>;
  readonly sku: (partNumber: string) => string;
  readonly service: (partNumber: string, name: string) => string;
  /** Units that users hold before anything is done. */
  readonly unitsOf: (partNumber: string) => number;
}

export function drawMythTenant(catalog: ProductCatalog): MythTenant {
  const shelf = buildProducts(catalog, Object.keys(SEATS));
  const sketch = createSketch({
    companyName: 'Strandvik Boats',
    domain: 'strandvik.example',
    country: 'SE',
    exportedAt: '2026-11-02T06:00:00Z',
    cultures: ['swedish', 'dutch', 'english', 'finnish'],
    shelf,
  });
  const groups = drawGroups(sketch);
  const people = drawPeople(sketch, groups);
  const sku = (partNumber: string): string => shelf.product(partNumber).skuId;
  return {
    tenant: toTrainingTenant('myths', sketch, SEATS, 'Every myth is tried here, each with people and groups of its own.'),
    sketch,
    groups,
    people,
    sku,
    service: (partNumber, name) => shelf.plan(partNumber, name),
    unitsOf: (partNumber) => sketch.users.filter((user) => holds(user, sku(partNumber))).length,
  };
}

function holds({ entries }: SketchUser, skuId: string): boolean {
  return entries.some((entry) => entry.skuId === skuId && entry.state === 'Active');
}

function drawGroups(sketch: Sketch) {
  const e1 = sketch.license('STANDARDPACK');
  const field = sketch.group('Field service');
  const subcontractors = sketch.group('Subcontractors');
  field.members.push(toMember('group', subcontractors.id));
  return {
    sales: sketch.group('Sales', { licenses: [e1] }),
    office: sketch.group('Office', { licenses: [sketch.license('STANDARDPACK', 'TEAMS1')] }),
    design: sketch.group('Design', { licenses: [sketch.license('VISIOCLIENT'), sketch.license('POWER_BI_PRO')] }),
    analysts: sketch.group('Analysts', { licenses: [sketch.license('POWER_BI_PRO')] }),
    operations: sketch.group('Operations', { kind: 'dynamic', rule: 'user.department -eq "Operations"', licenses: [e1] }),
    warehouse: sketch.group('Warehouse', { licenses: [e1] }),
    partners: sketch.group('Boat show partners', { kind: 'unifiedSecurity' }),
    meetings: sketch.group('Meeting organizers'),
    field,
    subcontractors,
  };
}

type Groups = ReturnType<typeof drawGroups>;

function drawPeople(sketch: Sketch, groups: Groups) {
  const { sales, office, analysts, operations, warehouse, partners, meetings, field, subcontractors } = groups;
  const e1 = sketch.license('STANDARDPACK');
  const pro = sketch.license('POWER_BI_PRO');
  const seller = { department: 'Sales', city: 'Marstrand', jobTitle: 'Sales Representative' } as const;
  const clerk = { department: 'Office', city: 'Marstrand', jobTitle: 'Coordinator' } as const;
  const operator = { department: 'Operations', jobTitle: 'Operator', in: [operations] } as const;
  const people = {
    /** Office 365 E1 directly, and in no licensed group. */
    anna: sketch.user({ ...seller, name: 'Anna Berg', direct: [e1] }),
    mikko: sketch.user({ ...clerk, name: 'Mikko Salo', direct: [e1] }),
    /** Office 365 E1 from Sales. */
    erik: sketch.user({ ...seller, name: 'Erik Sund', in: [sales] }),
    /** Office 365 E1 from Sales and directly, with the same services on. */
    sara: sketch.user({ ...seller, name: 'Sara Holm', in: [sales], direct: [e1] }),
    /** From Office with a service off; directly with all of them on. */
    linus: sketch.user({ ...clerk, name: 'Linus Dahl', in: [office], direct: [e1] }),
    karin: sketch.user({ ...clerk, name: 'Karin Lind', in: [office] }),
    /** Nothing yet. */
    nora: sketch.user({ ...clerk, name: 'Nora Visser', jobTitle: 'Designer' }),
    /** Nothing yet, and no usage location. */
    tomas: sketch.user({ ...seller, name: 'Tomas Frisk', usageLocation: null }),
    moved: sketch.user({ ...operator, name: 'Pieter Bakker', city: 'Visby' }),
    stays: sketch.user({ ...operator, name: 'Helen Shaw', city: 'Kalmar' }),
    waiting: drawAnalysts(sketch, analysts),
    /** Members of the partners' group who are no guests. */
    colleagues: [0, 1, 2, 3].map(() => sketch.user({ department: 'Marketing', jobTitle: 'Event Planner', in: [partners] })),
    leavers: [0, 1].map(() => sketch.user({ department: 'Finance', jobTitle: 'Controller', disabled: true, direct: [pro] })),
  };
  for (let i = 0; i < 4; i++) sketch.user({ ...seller, in: i < 2 ? [sales, meetings] : [sales] });
  for (let i = 0; i < 3; i++) sketch.user({ ...clerk, in: [office] });
  for (let i = 0; i < 3; i++) sketch.user({ ...operator, city: i === 0 ? 'Visby' : 'Kalmar' });
  for (let i = 0; i < 5; i++) sketch.user({ department: 'Warehouse', jobTitle: 'Warehouse Operator', in: [warehouse] });
  for (let i = 0; i < 3; i++) sketch.user({ department: 'Field service', jobTitle: 'Fitter', in: [field] });
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Field service', jobTitle: 'Contract Fitter', in: [subcontractors] });
  for (let i = 0; i < 5; i++) sketch.user({ guest: true, usageLocation: null, in: [partners] });
  return people;
}

/** Six hold Power BI Pro; for two there was no unit (F83). */
function drawAnalysts(sketch: Sketch, analysts: SketchGroup): readonly SketchUser[] {
  const analyst = { department: 'Finance', city: 'Marstrand', jobTitle: 'Analyst', in: [analysts] } as const;
  for (let i = 0; i < 6; i++) sketch.user(analyst);
  return ['Julia Ek', 'Bram de Wit'].map((name) => {
    const user = sketch.user({ ...analyst, name });
    sketch.fail(user, analysts, ['POWER_BI_PRO'], 'CountViolation');
    return user;
  });
}
