import type { Scope } from '../../../shared/contract/base.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { ID } from '../import/exportedTenant.ts';
import type { createHosts, Host } from '../library/applicationHost.ts';

export const NORTH = 'ffffffff-0000-4000-8000-000000000001';

/** Bo becomes a member of a new group with Anna, who loses E1 before the group gives it back; then Bo leaves, and a call is refused. */
const STEPS: readonly PlanStep[] = [
  { kind: 'createGroup', group: { id: NORTH, displayName: 'North', groupTypes: [] } },
  { kind: 'addMembers', group: NORTH, users: { ids: [ID.anna, ID.bo] } },
  { kind: 'assignLicense', target: { users: { ids: [ID.anna] } }, addLicenses: [], removeLicenses: [ID.e1] },
  { kind: 'assignLicense', target: { group: NORTH }, addLicenses: [{ skuId: ID.e1, disabledPlans: [] }], removeLicenses: [] },
  { kind: 'waitForProcessing' },
  { kind: 'deleteUsers', users: { ids: [ID.bo] } },
  { kind: 'assignLicense', target: { users: { ids: [ID.dan] } }, addLicenses: [], removeLicenses: [ID.e1] },
];

/** Ten seconds of queue, one user a second, two seconds between steps: every second can be told from the next. */
const SLOW = { groupQueueDelaySeconds: 10, usersPerSecondPerGroup: 1, adminStepSeconds: 2 };

const SOUTH = 'ffffffff-0000-4000-8000-000000000002';
const givesE1 = (group: string): PlanStep => ({
  kind: 'assignLicense',
  target: { group },
  addLicenses: [{ skuId: ID.e1, disabledPlans: [] }],
  removeLicenses: [],
});

/** Anna moves from one licensed group to another, without a wait in between: safe only if the groups are processed in the stated order. */
export const MOVE_WITHOUT_WAIT: readonly PlanStep[] = [
  { kind: 'createGroup', group: { id: NORTH, displayName: 'North', groupTypes: [] } },
  { kind: 'createGroup', group: { id: SOUTH, displayName: 'South', groupTypes: [] } },
  givesE1(NORTH),
  givesE1(SOUTH),
  { kind: 'addMembers', group: NORTH, users: { ids: [ID.anna] } },
  { kind: 'waitForProcessing' },
  { kind: 'assignLicense', target: { users: { ids: [ID.anna] } }, addLicenses: [], removeLicenses: [ID.e1] },
  { kind: 'addMembers', group: SOUTH, users: { ids: [ID.anna] } },
  { kind: 'removeMembers', group: NORTH, users: { ids: [ID.anna] } },
];

/** A library with the small tenant and a scenario of these steps. */
export async function playedScenario(
  hosts: ReturnType<typeof createHosts>,
  steps: readonly PlanStep[] = STEPS,
): Promise<{ host: Host; scope: Scope }> {
  const { host, tenantId } = await hosts.hostWithTenant();
  const { id, revision } = await host.scenarios.create({ tenantId, name: 'Played' });
  const scenario = { tenantId, scenarioId: id };
  const { settings, startAt } = await host.scenarios.get(scenario);
  const edit = { kind: 'settings', settings: { ...settings, ...SLOW }, startAt } as const;
  const slowed = await host.scenarios.edit({ ...scenario, revision, edit });
  const drafts = steps.map((step) => ({ kind: 'planStep' as const, step }));
  const planned = await host.scenarios.edit({
    ...scenario,
    revision: slowed.revision,
    edit: { kind: 'add', scope: { tenantId, scenario: null }, drafts },
  });
  return { host, scope: { tenantId, scenario: { id, revision: planned.revision } } };
}
