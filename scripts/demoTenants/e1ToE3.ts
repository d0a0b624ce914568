import type { FolderFile } from '../../electron/generate/writeBundle.ts';
import { toMember } from '../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../shared/generator/product.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import { createSketch } from './createSketch.ts';
import { type E1ToE3Groups, FINANCE_OFF_E1, FINANCE_OFF_E3 } from './e1ToE3Cast.ts';
import { buildE1ToE3Plans } from './e1ToE3Plans.ts';
import { buildE1ToE3Readme } from './e1ToE3Readme.ts';
import { buildSketchFiles, type Seats } from './sketchBundle.ts';
import type { Sketch } from './tenantSketch.ts';

/** Units bought. Office 365 E3: 48 are free and 46 needed, so the main plan just fits and one more department does not. */
const SEATS: Seats = {
  STANDARDPACK: 85,
  ENTERPRISEPACK: 118,
  PROJECTPROFESSIONAL: 12,
  PROJECT_P1: 5,
  VISIOCLIENT: 10,
  POWER_BI_PRO: 20,
  WORKPLACE_ANALYTICS: 5,
  MCOMEETADV: 15,
  MCOEV: 8,
  MCOPSTN1: 8,
  FLOW_FREE: 10_000,
  SHAREPOINTSTORAGE: 500,
};

/** Office 365 E1 to E3 for the finance group, with one planted example of every error and refusal. */
export function buildE1ToE3(catalog: ProductCatalog): readonly FolderFile[] {
  const sketch = createSketch({
    companyName: 'Tallbacka Instruments',
    domain: 'tallbacka.example',
    country: 'SE',
    exportedAt: '2026-11-02T06:00:00Z',
    cultures: ['swedish', 'swedish', 'finnish', 'english'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const groups = drawGroups(sketch);
  const people = { ...drawFinance(sketch, groups), ...drawOthers(sketch, groups) };
  drawEverybody(sketch, groups);
  return buildSketchFiles(sketch, SEATS, buildE1ToE3Readme(sketch, groups, people), buildE1ToE3Plans(sketch, groups, people));
}

function drawGroups(sketch: Sketch): E1ToE3Groups {
  const e3 = sketch.license('ENTERPRISEPACK');
  return {
    finance: sketch.group('Finance', { licenses: [sketch.license('STANDARDPACK', ...FINANCE_OFF_E1)] }),
    customerService: sketch.group('Customer service', { licenses: [sketch.license('STANDARDPACK')] }),
    officeStaff: sketch.group('Office staff', { licenses: [e3] }),
    projectsOffice: sketch.group('Projects office', {
      kind: 'unifiedSecurity',
      licenses: [sketch.license('ENTERPRISEPACK', ...FINANCE_OFF_E3)],
    }),
    designTools: sketch.group('Design tools', { licenses: [sketch.license('VISIOCLIENT'), sketch.license('POWER_BI_PRO')] }),
    // Accepted years ago without a base; today the service would refuse it (F79).
    audio: sketch.group('Audio Conferencing', { licenses: [sketch.license('MCOMEETADV')] }),
    calling: sketch.group('Calling', {
      licenses: [sketch.license('MCOEV'), sketch.license('MCOPSTN1'), sketch.only('ENTERPRISEPACK', 'TEAMS1', 'MCOSTANDARD')],
    }),
    warehouse: sketch.group('Warehouse', { kind: 'synced' }),
    everybody: sketch.group('All employees', { kind: 'dynamic', rule: '(user.userType -eq "Member") -and (user.employeeId -ne null)' }),
    newsletter: sketch.group('Newsletter', { kind: 'distribution' }),
  };
}

const FINANCE = { department: 'Finance', city: 'Malmö' } as const;

/** 48 members: 40 whose move is plain, eight with a story, and outside the group a leaver and three trainees. */
function drawFinance(sketch: Sketch, { finance, officeStaff, projectsOffice }: E1ToE3Groups) {
  const titles = ['Accountant', 'Controller', 'Payroll Specialist', 'Accounts Payable Clerk'];
  const plain = Array.from({ length: 40 }, (_, i) => sketch.user({ ...FINANCE, jobTitle: titles[i % titles.length]!, in: [finance] }));

  const e1 = sketch.license('STANDARDPACK', ...FINANCE_OFF_E1);
  const directLeftover = sketch.user({ ...FINANCE, name: 'Ragnhild Ekdahl', jobTitle: 'Controller', in: [finance], direct: [e1] });
  const plannerPlan = sketch.license('PROJECT_P1');
  const planner = sketch.user({ ...FINANCE, name: 'Tomas Öberg', jobTitle: 'Accountant', in: [finance], direct: [plannerPlan] });

  const inOffice = sketch.user({ ...FINANCE, name: 'Signe Hallgren', jobTitle: 'Head of Finance', in: [officeStaff, finance] });
  sketch.fail(inOffice, finance, ['STANDARDPACK'], 'MutuallyExclusiveViolation');

  const project = sketch.license('PROJECTPROFESSIONAL', 'SHAREPOINTENTERPRISE');
  const fromProjects = sketch.user({ ...FINANCE, name: 'Henrik Forslund', jobTitle: 'Controller', in: [finance], direct: [project] });
  sketch.fail(fromProjects, finance, ['STANDARDPACK'], 'MutuallyExclusiveViolation');
  sketch.leaveBehind(fromProjects, projectsOffice, projectsOffice.licenses[0]!, 'DependencyViolation');

  const insight = sketch.license('WORKPLACE_ANALYTICS');
  const analytics = sketch.user({ ...FINANCE, name: 'Lovisa Wikström', jobTitle: 'Controller', in: [finance], direct: [insight] });
  const noLocation = sketch.user({ ...FINANCE, name: 'Amir Haddad', jobTitle: 'Accountant', usageLocation: null, in: [finance] });
  const guest = sketch.user({ name: 'Claire Fontanel', jobTitle: 'External Auditor', guest: true, usageLocation: 'FR', in: [finance] });
  const onLeave = sketch.user({ ...FINANCE, name: 'Birgitta Norell', jobTitle: 'Payroll Specialist', disabled: true, in: [finance] });

  const leaver = sketch.user({
    name: 'Gunnar Sandell',
    department: 'Human Resources',
    city: 'Malmö',
    jobTitle: 'HR Partner',
    direct: [insight],
  });
  sketch.leaveBehind(leaver, finance, e1, 'DependencyViolation');

  const trainees = sketch.group('Finance trainees');
  for (let i = 0; i < 3; i++) sketch.user({ ...FINANCE, jobTitle: 'Trainee', in: [trainees] });
  finance.members.push(toMember('group', trainees.id));
  return { plain: plain[0]!, directLeftover, planner, inOffice, fromProjects, analytics, noLocation, guest, onLeave, leaver };
}

function drawOthers(sketch: Sketch, groups: E1ToE3Groups) {
  const service = { department: 'Customer Service', city: 'Örebro', jobTitle: 'Service Agent', in: [groups.customerService] } as const;
  for (let i = 0; i < 33; i++) sketch.user(service);
  const clash = sketch.user({ ...service, name: 'Petra Lindqvist' });
  sketch.fail(clash, groups.customerService, ['STANDARDPACK'], 'UniquenessViolation');
  const clashHolder = sketch.user({ name: 'Old Servicedesk', disabled: true });
  clashHolder.proxyAddresses.push(clash.proxyAddresses[0]!.replace('SMTP:', 'smtp:'));

  const office = drawOffice(sketch, groups);
  const projects = { department: 'Projects', city: 'Malmö', jobTitle: 'Project Manager', in: [groups.projectsOffice] } as const;
  for (let i = 0; i < 7; i++) sketch.user({ ...projects, direct: i < 6 ? [sketch.license('PROJECTPROFESSIONAL')] : [] });
  const project = sketch.license('PROJECTPROFESSIONAL', 'SHAREPOINTENTERPRISE');
  const dependsOnGroup = sketch.user({ ...projects, name: 'Stefan Dahlin', direct: [project] });
  const e3 = sketch.license('ENTERPRISEPACK');
  const dependsOnDirect = sketch.user({
    name: 'Kerstin Ålund',
    department: 'IT',
    city: 'Malmö',
    jobTitle: 'Consultant',
    direct: [e3, project],
  });

  const warehouse = {
    department: 'Logistics',
    city: 'Örebro',
    jobTitle: 'Warehouse Operator',
    synced: true,
    in: [groups.warehouse],
  } as const;
  for (let i = 0; i < 11; i++) sketch.user(warehouse);
  const noBase = sketch.user({ ...warehouse, name: 'Ines Bergström', in: [groups.warehouse, groups.audio] });
  sketch.fail(noBase, groups.audio, ['MCOMEETADV'], 'DependencyViolation');
  return { ...office, clash, clashHolder, dependsOnGroup, dependsOnDirect, noBase };
}

/** 59 people with E3 (the sixtieth is the head of Finance), some with tools beside it. */
function drawOffice(sketch: Sketch, { officeStaff, designTools, audio, calling, newsletter }: E1ToE3Groups) {
  const departments = ['Sales', 'Engineering', 'Human Resources', 'IT', 'Marketing'];
  const extras = (i: number) => [
    ...(i < 10 ? [designTools] : []),
    ...(i >= 20 && i < 29 ? [audio] : []),
    ...(i >= 30 && i < 34 ? [calling] : []),
    ...(i >= 40 ? [newsletter] : []),
  ];
  for (let i = 0; i < 57; i++) {
    const department = departments[i % departments.length]!;
    sketch.user({ department, city: 'Malmö', jobTitle: `${department} Specialist`, in: [officeStaff, ...extras(i)] });
  }
  const engineer = { department: 'Engineering', jobTitle: 'Design Engineer' } as const;
  const noVisio = sketch.user({ ...engineer, name: 'Malin Sjöberg', city: 'Malmö', in: [officeStaff, designTools] });
  sketch.fail(noVisio, designTools, ['VISIOCLIENT'], 'CountViolation');
  const barred = sketch.user({
    ...engineer,
    name: 'Kofi Mensah',
    city: 'Bandar Seri Begawan',
    usageLocation: 'BN',
    in: [officeStaff, calling],
  });
  sketch.fail(barred, calling, ['MCOPSTN1'], 'ProhibitedInUsageLocationViolation');
  return { noVisio, barred };
}

/** Whoever matches the rule of "All employees". */
function drawEverybody(sketch: Sketch, { everybody }: E1ToE3Groups): void {
  for (const user of sketch.users) if (user.attributes['employeeId'] !== null) everybody.members.push(toMember('user', user.id));
}
