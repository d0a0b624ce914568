import type { FolderFile } from '../../electron/generate/writeBundle.ts';
import { toMember } from '../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../shared/generator/product.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import { createSketch } from './createSketch.ts';
import type { HybridGroups, HybridPeople } from './hybridCast.ts';
import { buildHybridPlans } from './hybridPlans.ts';
import { buildHybridReadme } from './hybridReadme.ts';
import { buildSketchFiles, type Seats } from './sketchBundle.ts';
import type { Sketch } from './tenantSketch.ts';

const SEATS: Seats = {
  ENTERPRISEPACK: 130,
  STANDARDPACK: 45,
  DESKLESSPACK: 60,
  MCOMEETADV: 14,
  MCOEV: 14,
  PROJECTPROFESSIONAL: 12,
  POWER_BI_PRO: 30,
  POWER_BI_STANDARD: 1_000_000,
};

/** Synced and dynamic groups, guests, nested groups, and add-ons whose base sits in another group. */
export function buildHybrid(catalog: ProductCatalog): readonly FolderFile[] {
  const sketch = createSketch({
    companyName: 'Skarvholm Energy',
    domain: 'skarvholm.example',
    country: 'SE',
    exportedAt: '2026-11-02T06:00:00Z',
    cultures: ['swedish', 'finnish', 'dutch', 'polish', 'indian'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const groups = drawGroups(sketch);
  const people: HybridPeople = { ...drawOffice(sketch, groups), ...drawField(sketch, groups), ...drawDynamic(sketch, groups) };
  drawGuests(sketch, groups);
  drawRules(sketch, groups);
  return buildSketchFiles(sketch, SEATS, buildHybridReadme(groups, people), buildHybridPlans(sketch, groups, people));
}

function drawGroups(sketch: Sketch): HybridGroups {
  const e3 = sketch.license('ENTERPRISEPACK');
  return {
    office: sketch.group('SG-License-E3', { kind: 'synced', licenses: [e3] }),
    field: sketch.group('SG-License-F3', { kind: 'synced', licenses: [sketch.license('DESKLESSPACK')] }),
    crews: sketch.group('SG-Contract-Crews', { kind: 'synced' }),
    grid: sketch.group('DG-Grid-Operations', { kind: 'dynamic', rule: 'user.department -eq "Grid Operations"', licenses: [e3] }),
    care: sketch.group('DG-Customer-Care', {
      kind: 'dynamic',
      rule: '(user.department -eq "Customer Care") -and (user.accountEnabled -eq true)',
      licenses: [sketch.license('STANDARDPACK')],
    }),
    staff: sketch.group('DG-All-Employees', {
      kind: 'dynamic',
      rule: '(user.userType -eq "Member") -and (user.employeeId -ne null)',
      licenses: [sketch.license('POWER_BI_STANDARD')],
    }),
    synced: sketch.group('DG-Synced-Accounts', { kind: 'dynamic', rule: 'user.dirSyncEnabled -eq true' }),
    trainees: sketch.group('DG-Summer-Trainees', {
      kind: 'dynamic',
      rule: 'user.extensionAttribute1 -startsWith "SUMMER"',
      ruleState: 'Paused',
    }),
    // The base of both add-ons sits in SG-License-E3; F79 asks for it in this group.
    phone: sketch.group('Teams Phone', { licenses: [sketch.license('MCOMEETADV'), sketch.license('MCOEV')] }),
    coordinators: sketch.group('Project coordinators', { licenses: [sketch.license('PROJECTPROFESSIONAL')] }),
    windPark: sketch.group('Wind park partners', { kind: 'unifiedSecurity', licenses: [sketch.license('POWER_BI_PRO')] }),
    admins: sketch.group('Directory administrators', { kind: 'roleAssignable' }),
    town: sketch.group('Town hall invitation', { kind: 'distribution' }),
  };
}

/** 80 office people in the synced E3 group; ten of them with a telephone, eight coordinators, two administrators; and two whose title and group disagree. */
function drawOffice(sketch: Sketch, { office, phone, coordinators, admins, town, windPark }: HybridGroups) {
  const departments = ['Finance', 'Planning', 'Trading', 'Human Resources', 'IT'];
  for (let i = 0; i < 80; i++) {
    const coordinator = i >= 20 && i < 28;
    const extras = [
      ...(i < 10 ? [phone] : []),
      ...(coordinator ? [coordinators] : []),
      ...(i >= 70 && i < 72 ? [admins] : []),
      ...(i >= 72 && i < 74 ? [windPark] : []),
      ...(i >= 40 ? [town] : []),
    ];
    sketch.user({
      department: departments[i % departments.length]!,
      jobTitle: coordinator ? 'Project Coordinator' : 'Specialist',
      city: 'Umeå',
      synced: true,
      in: [office, ...extras],
    });
  }
  const planner = { department: 'Planning', city: 'Umeå', synced: true } as const;
  const oddOneOut = sketch.user({ ...planner, name: 'Wilma Törnblad', jobTitle: 'Programme Lead', in: [office, coordinators] });
  const forgotten = sketch.user({ ...planner, name: 'Arvid Lönnmark', jobTitle: 'Project Coordinator', in: [office] });
  return { oddOneOut, forgotten };
}

/** 40 field workers with F3, and six of a contractor in a nested group, who get nothing (F60). */
function drawField(sketch: Sketch, { field, crews, phone, trainees }: HybridGroups) {
  const worker = { department: 'Field Service', jobTitle: 'Fitter', city: 'Luleå', synced: true } as const;
  // The rule is paused since the summer: three stay who no longer match it (F196).
  const workers = Array.from({ length: 40 }, (_, i) => sketch.user({ ...worker, in: i < 37 ? [field] : [field, trainees] }));
  for (let i = 0; i < 6; i++) sketch.user({ ...worker, jobTitle: 'Contract Fitter', in: [crews] });
  field.members.push(toMember('group', crews.id));
  const noBase = sketch.user({ ...worker, name: 'Jouni Kallio', jobTitle: 'Duty Officer', in: [phone] });
  sketch.fail(noBase, phone, ['MCOMEETADV', 'MCOEV'], 'DependencyViolation');
  return { movers: workers.slice(0, 5), noBase };
}

/** People whose suite follows their department: change the attribute and the license changes (F103). */
function drawDynamic(sketch: Sketch, { grid, care }: HybridGroups) {
  for (let i = 0; i < 20; i++)
    sketch.user({ department: 'Grid Operations', jobTitle: 'Operator', city: 'Oulu', usageLocation: 'FI', in: [grid] });
  const agents = Array.from({ length: 30 }, () =>
    sketch.user({ department: 'Customer Care', jobTitle: 'Agent', city: 'Umeå', in: [care] }),
  );
  sketch.user({ department: 'Customer Care', jobTitle: 'Agent', city: 'Umeå', disabled: true });
  return { changers: agents.slice(0, 6) };
}

/** F62: guests in a licensed group use up units. */
function drawGuests(sketch: Sketch, { windPark }: HybridGroups): void {
  for (let i = 0; i < 14; i++) sketch.user({ guest: true, usageLocation: null, in: [windPark] });
}

/** Members of the two rules that look at every user, with what the first one gives. */
function drawRules(sketch: Sketch, { staff, synced }: HybridGroups): void {
  const fabric = staff.licenses[0]!;
  for (const user of sketch.users) {
    if (user.attributes['onPremisesSyncEnabled'] === true) synced.members.push(toMember('user', user.id));
    if (user.attributes['employeeId'] === null) continue;
    staff.members.push(toMember('user', user.id));
    user.entries.push({
      ...fabric,
      assignedByGroup: staff.id,
      state: 'Active',
      error: 'None',
      lastUpdatedDateTime: '2026-03-02T08:15:00Z',
    });
  }
}
