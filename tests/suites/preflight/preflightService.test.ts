import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { importTenant } from '../../../electron/import/importTenant.ts';
import type { PreflightReport } from '../../../shared/contract/preflight.ts';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import { changed, type Exported, ID, toFiles } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

let host: Host;
let tenantId: string;
beforeEach(async () => {
  ({ host, tenantId } = await hosts.hostWithTenant());
});

const imported = () => ({ tenantId, scenario: null });
const toUsers = (ids: string[], skuId: string): StepDraftInput => ({
  kind: 'assignLicense',
  target: { users: { ids } },
  addLicenses: [{ skuId }],
});

async function scenarioOf(...drafts: StepDraftInput[]) {
  const { id, revision } = await host.scenarios.create({ tenantId, name: 'S' });
  return await host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'add', scope: imported(), drafts } });
}

const scopeOf = ({ id, revision }: { id: number; revision: number }) => ({ tenantId, scenario: { id, revision } });
const run = (scenario: { id: number; revision: number }): Promise<PreflightReport> =>
  result(host.client.preflight.run({ scope: scopeOf(scenario) }));
const leavingSales: StepDraftInput = {
  kind: 'assignLicense',
  target: { group: ID.sales },
  addLicenses: [],
  removeLicenses: [ID.e3],
};

describe('the findings of a scenario', () => {
  it('have a key each, names for what they mention, and everybody they are about, by name', async () => {
    const scenario = await scenarioOf(leavingSales);
    const { findings, names } = await run(scenario);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    const lost = findings.find(({ key }) => key === 'F121-lost')!;
    expect(lost).toMatchObject({ severity: 'warning', count: 1, concerned: 1 });
    expect(names.services[lost.values!['family'] as string]).toBe('MAIL2');
    const page = await host.client.preflight.who({ scope: scopeOf(scenario), key: 'F121-lost', window: {} });
    expect(page).toEqual({
      matching: 1,
      total: 1,
      rows: [{ kind: 'user', id: ID.bo, name: 'Bo Lind', userPrincipalName: 'bo@harbour.example', department: null }],
    });
  });

  it('are told in windows of a list, users first, then the rest', async () => {
    const scenario = await scenarioOf(toUsers([ID.dan, ID.anna, ID.bo], ID.e3));
    const { findings } = await run(scenario);
    const seats = findings.find(({ key }) => key === `F67 ${ID.e3}`)!;
    expect(seats.concerned).toBe(3);
    const window = (offset: number, limit: number) =>
      host.client.preflight.who({ scope: scopeOf(scenario), key: seats.key, window: { offset, limit } });
    expect((await window(0, 1)).rows).toMatchObject([{ name: 'Anna Ek' }]);
    expect((await window(1, 5)).rows).toMatchObject([{ name: 'Dan Roos' }, { kind: 'licensePlan', id: ID.e3 }]);
  });

  it('are known again after a restart, without another rehearsal', async () => {
    const scenario = await scenarioOf(leavingSales);
    const before = await run(scenario);
    await host.close();
    const jobs = { run: async () => Promise.reject(new Error('no job is to run')) };
    const again = await hosts.host(host.dataFolder, { jobs: jobs as never });
    expect(await result(again.client.preflight.run({ scope: scopeOf(scenario) }))).toEqual(before);
  });

  it('are worked out anew by another version of the program', async () => {
    const scenario = await scenarioOf(leavingSales);
    await run(scenario);
    await host.close();
    const jobs = { run: async () => Promise.reject(new Error('a job is to run')) };
    const newer = { kind: 'browser', version: '1.0.1', platform: 'linux', locale: 'sv-SE' } as const;
    const again = await hosts.host(host.dataFolder, { jobs: jobs as never, host: newer });
    await expect(result(again.client.preflight.run({ scope: scopeOf(scenario) }))).rejects.toThrow();
  });

  it('are of a scenario, never of the tenant as imported', async () => {
    expect(await failure(result(host.client.preflight.run({ scope: imported() })))).toMatchObject({ code: 'badInput' });
    const scenario = await scenarioOf(leavingSales);
    const asked = host.client.preflight.who({ scope: scopeOf(scenario), key: 'F999', window: {} });
    expect(await failure(asked)).toMatchObject({ code: 'notFound', found: 'finding F999' });
  });
});

describe('a remedy', () => {
  it('is tried before it is offered, staged as one edit, and taken back by one undo', async () => {
    const scenario = await scenarioOf(
      { kind: 'planStep', step: { kind: 'setSeats', skuId: ID.e3, enabled: 1 } },
      toUsers([ID.anna, ID.dan], ID.e3),
    );
    const { offers, before } = await result(host.client.preflight.remedies({ scope: scopeOf(scenario), key: 'F41' }));
    expect(before.blocking).toBeGreaterThan(0);
    // One is in use, two are wanted, and Cia, who waits already, comes first (F86).
    expect(offers).toMatchObject([{ kind: 'buySeats', values: { skuId: ID.e3, seats: 4 }, after: { count: 0, blocking: 0 } }]);
    expect(offers[0]!.edits).toMatchObject([{ at: 1, replaces: false, steps: [{ step: { kind: 'setSeats', enabled: 4 } }] }]);

    const of = { tenantId, scenarioId: scenario.id };
    const staged = await host.client.preflight.stage({ ...of, revision: scenario.revision, key: 'F41', remedy: 0 });
    expect(staged.planSteps.map(({ step }) => step.kind)).toEqual(['setSeats', 'setSeats', 'assignLicense']);
    expect([staged.planSteps[0]!.key, staged.planSteps[2]!.key]).toEqual(scenario.planSteps.map(({ key }) => key));
    expect((await run(staged)).findings.map(({ key }) => key)).not.toContain('F41');
    const undone = await host.scenarios.undo({ ...of, revision: staged.revision });
    expect(undone.planSteps).toEqual(scenario.planSteps);
  });

  it('names the users it is for, and an outdated one is refused', async () => {
    const scenario = await scenarioOf(toUsers([ID.anna], ID.e1), leavingSales);
    const staging = host.client.preflight.stage({
      tenantId,
      scenarioId: scenario.id,
      revision: scenario.revision - 1,
      key: 'F47',
      remedy: 0,
    });
    expect(await failure(staging)).toMatchObject({ code: 'outdated' });
  });
});

describe('a finding that was accepted', () => {
  it('keeps its reason and how many it was about, per scenario and over edits, until that is taken back', async () => {
    const scenario = await scenarioOf(leavingSales);
    const of = { tenantId, scenarioId: scenario.id };
    const accepted = await host.client.preflight.suppress({ ...of, key: 'F121-lost', reason: 'They leave', count: 1 });
    expect(accepted).toEqual([{ key: 'F121-lost', reason: 'They leave', count: 1, madeAt: '2026-11-21T10:20:30.400Z' }]);
    await host.scenarios.edit({ ...of, revision: scenario.revision, edit: { kind: 'rename', name: 'T' } });
    expect(await host.client.preflight.suppressions(of)).toEqual(accepted);
    const other = await scenarioOf(leavingSales);
    expect(await host.client.preflight.suppressions({ tenantId, scenarioId: other.id })).toEqual([]);
    expect(await host.client.preflight.unsuppress({ ...of, key: 'F121-lost' })).toEqual([]);
  });
});

describe('after the tenant was imported again without a user, a group and a license plan', () => {
  /** The export a month later, over the copy that the scenario was made on. */
  async function importAgain(): Promise<void> {
    const later = changed((tenant: Exported) => {
      tenant.manifest!['exportedAt'] = '2026-12-01T06:00:00Z';
      tenant.users = tenant.users.filter(({ id }) => id !== ID.dan);
      tenant.groups = tenant.groups!.filter(({ id }) => id !== ID.staff);
      delete tenant.members[ID.staff];
      tenant.subscribedSkus = tenant.subscribedSkus!.filter(({ skuId }) => skuId !== ID.e1);
      tenant.users = tenant.users.map((user) =>
        user['id'] === ID.anna ? { ...user, assignedLicenses: [], licenseAssignmentStates: [] } : user,
      );
    });
    await importTenant({ source: hosts.workshop.writeFolder(toFiles(later)), target: host.fileOf(tenantId) });
  }

  const steps = (): StepDraftInput[] => [
    toUsers([ID.anna, ID.dan], ID.e3),
    { kind: 'addMembers', group: ID.staff, users: { ids: [ID.anna] } },
    toUsers([ID.bo], ID.e1),
    leavingSales,
  ];

  it('the scenario says what no longer fits, step by step, instead of failing', async () => {
    const scenario = await scenarioOf(...steps());
    const of = { tenantId, scenarioId: scenario.id };
    expect(await host.client.preflight.fit(of)).toMatchObject({ changed: false, steps: [] });
    await host.client.preflight.suppress({ ...of, key: 'F121-lost', reason: 'Agreed', count: 1 });
    await importAgain();
    const fit = await host.client.preflight.fit(of);
    expect(fit).toMatchObject({
      changed: true,
      madeFor: { exportedAt: '2026-11-01T06:00:00Z' },
      now: { exportedAt: '2026-12-01T06:00:00Z' },
    });
    expect(fit.steps).toEqual([
      { index: 0, key: scenario.planSteps[0]!.key, users: { count: 1, ids: [ID.dan] }, groups: [], licensePlans: [], left: true },
      { index: 1, key: scenario.planSteps[1]!.key, users: { count: 0, ids: [] }, groups: [ID.staff], licensePlans: [], left: false },
      { index: 2, key: scenario.planSteps[2]!.key, users: { count: 0, ids: [] }, groups: [], licensePlans: [ID.e1], left: false },
    ]);
    const { findings } = await run(scenario);
    expect(findings.map(({ key }) => key)).toEqual(expect.arrayContaining(['unknownUser', 'notFound', 'F46']));
    expect(await host.client.preflight.suppressions(of)).toHaveLength(1);
  });

  it('the scenario can go on without what is gone, as one edit', async () => {
    const scenario = await scenarioOf(...steps());
    const of = { tenantId, scenarioId: scenario.id };
    await importAgain();
    const settled = await host.client.preflight.settleFit({ ...of, revision: scenario.revision, how: 'remove' });
    expect(settled.planSteps).toMatchObject([{ step: { target: { users: { ids: [ID.anna] } } } }, { key: scenario.planSteps[3]!.key }]);
    expect(await host.client.preflight.fit(of)).toMatchObject({ changed: false, steps: [] });
    expect((await host.scenarios.undo({ ...of, revision: settled.revision })).planSteps).toEqual(scenario.planSteps);
  });

  it('the scenario can stay as it is, and the copy counts as its own from then on', async () => {
    const scenario = await scenarioOf(...steps());
    const of = { tenantId, scenarioId: scenario.id };
    await importAgain();
    const kept = await host.client.preflight.settleFit({ ...of, revision: scenario.revision, how: 'keep' });
    expect(kept.planSteps).toEqual(scenario.planSteps);
    expect(await host.client.preflight.fit(of)).toMatchObject({ changed: false, madeFor: { exportedAt: '2026-12-01T06:00:00Z' } });
  });
});
