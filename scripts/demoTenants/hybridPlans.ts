import type { HybridGroups, HybridPeople } from './hybridCast.ts';
import type { PlanDraft, PlanDraftStep } from './sketchBundle.ts';
import type { Sketch } from './tenantSketch.ts';

const COORDINATOR_RULE = 'user.jobTitle -eq "Project Coordinator"';
/** The dynamic group that replaces the static one. */
const NEW_COORDINATORS = '7d1c0a52-5b1f-4c0e-9a43-2f6b8e1d9c30';

export function buildHybridPlans(sketch: Sketch, groups: HybridGroups, people: HybridPeople): Readonly<Record<string, PlanDraft>> {
  const movers = { ids: people.movers.map((user) => user.id) };
  const move = (kind: 'addMembers' | 'removeMembers', group: string): PlanDraftStep => ({ kind, group, users: movers, onPremises: true });
  const wait = (...ids: readonly string[]): PlanDraftStep => ({ kind: 'waitForProcessing', groups: ids });
  const { office, field, care, grid, coordinators } = groups;
  const project = sketch.license('PROJECTPROFESSIONAL');
  return {
    'onprem-move': {
      name: 'Field to office: five people change their synced group',
      note: 'Membership is changed on-premises and arrives with the next cycle. Into the new group first, then out of the old one (F98, F103).',
      steps: [move('addMembers', office.id), wait(office.id), move('removeMembers', field.id), wait(field.id, office.id)],
    },
    'onprem-move-remove-first': {
      name: 'Bad plan: out of the old group first',
      note: 'The same move the wrong way round: half an hour without any license, one synchronization cycle.',
      steps: [move('removeMembers', field.id), wait(field.id), move('addMembers', office.id), wait(office.id)],
    },
    'department-change': {
      name: 'Six agents move to Grid Operations',
      note: 'Changing the attribute moves them from one dynamic group to the other, and from E1 to E3 (F103).',
      steps: [
        {
          kind: 'updateUsers',
          users: { ids: people.changers.map((user) => user.id) },
          set: { department: 'Grid Operations', jobTitle: 'Operator' },
        },
        wait(care.id, grid.id),
      ],
    },
    'static-to-dynamic': {
      name: "Bad plan: turn the coordinators' group into a dynamic one",
      note: 'The conversion empties the group before the rule is evaluated (F100).',
      steps: [{ kind: 'setMembershipRule', group: coordinators.id, rule: COORDINATOR_RULE }, wait(coordinators.id)],
    },
    'static-to-dynamic-safe': {
      name: 'A second, dynamic group for the coordinators, then the old one goes',
      note: 'Both groups give the license for a while; one unit a person all the same (F66). The person who does not match still loses it.',
      steps: [
        {
          kind: 'createGroup',
          group: {
            id: NEW_COORDINATORS,
            displayName: 'DG-Project-Coordinators',
            groupTypes: ['DynamicMembership'],
            securityEnabled: true,
            mailEnabled: false,
            membershipRule: COORDINATOR_RULE,
            membershipRuleProcessingState: 'On',
          },
        },
        { kind: 'assignLicense', target: { group: NEW_COORDINATORS }, addLicenses: [project] },
        wait(NEW_COORDINATORS),
        { kind: 'assignLicense', target: { group: coordinators.id }, removeLicenses: [project.skuId] },
        wait(coordinators.id),
        { kind: 'deleteGroup', group: coordinators.id, note: 'Only now: a group with licenses cannot be deleted (F96).' },
      ],
    },
  };
}
