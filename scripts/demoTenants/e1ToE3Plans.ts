import { type E1ToE3Groups, type E1ToE3People, FINANCE_OFF_E3 } from './e1ToE3Cast.ts';
import type { PlanDraft, PlanDraftStep } from './sketchBundle.ts';
import type { Sketch } from './tenantSketch.ts';

const UNKNOWN = '00000000-1111-4222-8333-444444444444';

export function buildE1ToE3Plans(sketch: Sketch, groups: E1ToE3Groups, people: E1ToE3People): Readonly<Record<string, PlanDraft>> {
  const { shelf } = sketch.options;
  const e1 = shelf.product('STANDARDPACK').skuId;
  const e3 = sketch.license('ENTERPRISEPACK', ...FINANCE_OFF_E3);
  const finance = groups.finance.id;
  const swap: PlanDraftStep = {
    kind: 'assignLicense',
    note: 'One call: E3 comes and E1 goes at the same time (F118, F119). What was off under E1 stays off under its successor.',
    target: { group: finance },
    addLicenses: [e3],
    removeLicenses: [e1],
  };
  const wait: PlanDraftStep = { kind: 'waitForProcessing', groups: [finance] };
  return {
    'finance-e1-to-e3': {
      name: 'Office 365 E1 to E3, finance group',
      note: 'The plan most people would write: one call on the group, then wait.',
      steps: [swap, wait],
    },
    'finance-e1-to-e3-prepared': {
      name: 'Office 365 E1 to E3, finance group, obstacles removed first',
      note: 'The same swap after the two people in its way have been put right.',
      steps: [
        {
          kind: 'assignLicense',
          note: `${people.directLeftover.name} has E1 from the group as well, so the direct one can go (F69).`,
          target: { users: { ids: [people.directLeftover.id] } },
          removeLicenses: [e1],
        },
        {
          kind: 'assignLicense',
          note: `${people.planner.name} keeps Planner Plan 1 without its SharePoint Plan 1; E1 still gives SharePoint until E3 does (F35).`,
          target: { users: { ids: [people.planner.id] } },
          addLicenses: [sketch.license('PROJECT_P1', 'SHAREPOINTSTANDARD')],
        },
        swap,
        wait,
      ],
    },
    'remove-first': {
      name: 'Bad plan: remove E1 first, add E3 afterwards',
      note: 'Two calls instead of one: everybody is without mail in between (F98), and whoever cannot get E3 is left with nothing.',
      steps: [
        { kind: 'assignLicense', target: { group: finance }, removeLicenses: [e1] },
        wait,
        { kind: 'assignLicense', target: { group: finance }, addLicenses: [e3] },
        wait,
      ],
    },
    'too-few-seats': {
      name: 'Bad plan: too few seats for two departments',
      note: 'Finance fits; Customer service does not any more, and its people wait with CountViolation (F83, F107).',
      steps: [
        swap,
        wait,
        {
          kind: 'assignLicense',
          target: { group: groups.customerService.id },
          addLicenses: [sketch.license('ENTERPRISEPACK')],
          removeLicenses: [e1],
        },
        { kind: 'waitForProcessing', groups: [groups.customerService.id] },
      ],
    },
    'project-leaver': {
      name: 'Someone leaves a group that others of their licenses lean on',
      note: 'F114: Project Plan 3 without its own SharePoint needs the SharePoint of E3. The second half is the cure.',
      steps: [
        { kind: 'removeMembers', group: groups.projectsOffice.id, users: { ids: [people.dependsOnGroup.id] } },
        { kind: 'waitForProcessing', groups: [groups.projectsOffice.id] },
        {
          kind: 'assignLicense',
          note: 'Turn on the SharePoint that Project Plan 3 brings along.',
          target: { users: { ids: [people.dependsOnGroup.id] } },
          addLicenses: [sketch.license('PROJECTPROFESSIONAL')],
        },
        { kind: 'reprocess', users: { ids: [people.dependsOnGroup.id] } },
        { kind: 'waitForProcessing' },
      ],
    },
    'refused-calls': buildRefusedCalls(sketch, groups, people),
  };
}

/** One call for every refusal a plan can provoke. Each is refused as a whole, so none changes anything for the next (F40). */
function buildRefusedCalls(sketch: Sketch, groups: E1ToE3Groups, people: E1ToE3People): PlanDraft {
  const { shelf } = sketch.options;
  const sku = (partNumber: string) => shelf.product(partNumber).skuId;
  const user = (code: string, who: { id: string }, add: readonly object[], remove: readonly string[] = []): PlanDraftStep => ({
    kind: 'assignLicense',
    id: code,
    target: { users: { ids: [who.id] } },
    addLicenses: add,
    removeLicenses: remove,
  });
  const group = (code: string, id: string, add: readonly object[]): PlanDraftStep => ({
    kind: 'assignLicense',
    id: code,
    target: { group: id },
    addLicenses: add,
  });
  const flow = sketch.license('FLOW_FREE');
  const plain = { ids: [people.plain.id] };
  return {
    name: 'Every refusal',
    note: 'The id of each step names what refuses it. F51 and F52 cannot be provoked by a plan: see README.md.',
    steps: [
      user('F41', people.plain, [sketch.license('VISIOCLIENT')]),
      user('F42', people.noLocation, [flow]),
      user('F43', people.plain, [sketch.license('ENTERPRISEPACK')]),
      user('F44-add', people.noBase, [sketch.license('MCOMEETADV')]),
      user('F44-remove', people.dependsOnDirect, [], [sku('ENTERPRISEPACK')]),
      user('F45', people.plain, [], [sku('STANDARDPACK')]),
      user('F46', people.plain, [{ skuId: UNKNOWN, disabledPlans: [] }]),
      user('F47', people.plain, [], [sku('POWER_BI_PRO')]),
      user('F48', people.plain, [sketch.license('SHAREPOINTSTORAGE')]),
      user('F49', people.plain, []),
      user('F50', people.plain, [{ ...flow, disabledPlans: [shelf.plan('ENTERPRISEPACK', 'SWAY')] }]),
      user('badRequest', people.plain, [flow], [sku('FLOW_FREE')]),
      group('F59', groups.newsletter.id, [flow]),
      group('F79', groups.warehouse.id, [sketch.license('MCOMEETADV')]),
      group('notFound', UNKNOWN, [flow]),
      { kind: 'deleteGroup', id: 'F96', group: groups.finance.id },
      { kind: 'addMembers', id: 'F103', group: groups.warehouse.id, users: plain },
      { kind: 'removeMembers', id: 'F197', group: groups.everybody.id, users: plain },
      { kind: 'setMembershipRule', id: 'F194', group: groups.everybody.id, rule: 'user.department -equals "Finance"' },
      { kind: 'createGroup', id: 'badRequest-exists', group: { id: groups.finance.id, displayName: 'Finance' } },
    ],
  };
}
