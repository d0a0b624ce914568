import { afterAll, describe, expect, it } from 'vitest';
import { readCopy, writeCopy } from '../../../electron/service/scenarios/copyAccess.ts';
import { ID, smallTenant, toFiles } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host, result } from './applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

/** The small tenant on another day, without the user Dan and the group of the sales. */
const newerExport = (organization?: string) => {
  const tenant = smallTenant();
  tenant.users = tenant.users.filter(({ id }) => id !== ID.dan);
  tenant.groups = tenant.groups?.filter(({ id }) => id !== ID.sales) ?? null;
  delete tenant.members[ID.sales];
  for (const [group, members] of Object.entries(tenant.members)) tenant.members[group] = members.filter(({ id }) => id !== ID.dan);
  tenant.manifest = {
    ...tenant.manifest,
    exportedAt: '2026-11-20T06:00:00Z',
    ...(organization !== undefined && { tenantId: organization }),
  };
  if (organization !== undefined) tenant.organization = { ...tenant.organization, id: organization };
  return { path: hosts.workshop.writeFolder(toFiles(tenant)) };
};

/** A tenant imported again, and on the earlier copy a scenario of two steps with an accepted finding. */
async function withScenarioOnEarlierCopy() {
  const { host, tenantId } = await hosts.hostWithTenant();
  await result(host.library.importAgain({ tenantId, source: newerExport() }));
  const earlier = (await host.library.list()).find(({ earlierOf }) => earlierOf === tenantId)!.id;
  const plan = {
    format: 'license-rehearsal-plan',
    version: 1,
    name: 'Sales to E3',
    note: 'Agreed in May',
    startAt: '2026-12-01T08:00:00Z',
    settings: { groupQueueDelaySeconds: 77 },
    steps: [
      { kind: 'assignLicense', target: { group: ID.sales }, addLicenses: [{ skuId: ID.e3, disabledPlans: [] }] },
      { kind: 'updateUsers', users: { ids: [ID.anna, ID.dan] }, set: { usageLocation: 'NO' } },
    ],
  };
  const scenario = await host.scenarios.importPlan({ tenantId: earlier, text: JSON.stringify(plan), fileName: 'plan.json' });
  await host.client.preflight.suppress({ tenantId: earlier, scenarioId: scenario.id, key: 'F121-lost', reason: 'They leave', count: 1 });
  return { host, tenantId, earlier, scenario };
}

const stepsOf = async (host: Host, tenantId: string, scenarioId: number) =>
  (await host.scenarios.exportPlan({ tenantId, scenarioId })).steps;

describe('a scenario carried over to another copy', () => {
  it('is there with its steps, note, settings and accepted findings, and says what no longer fits', async () => {
    const { host, tenantId, earlier, scenario } = await withScenarioOnEarlierCopy();
    const move = { tenantId: earlier, scenarioId: scenario.id, to: tenantId, name: 'Sales to E3', replaced: null };
    const moved = await host.library.moveScenario(move);
    expect(moved).toMatchObject({ tenantId, acceptedFindings: 1, wizards: 0 });
    const there = { tenantId, scenarioId: moved.scenarioId };
    const plan = await host.scenarios.exportPlan(there);
    expect(plan).toEqual(await host.scenarios.exportPlan({ tenantId: earlier, scenarioId: scenario.id }));
    expect(plan).toMatchObject({ note: 'Agreed in May', startAt: '2026-12-01T08:00:00Z', settings: { groupQueueDelaySeconds: 77 } });
    expect(await host.client.preflight.suppressions(there)).toMatchObject([{ key: 'F121-lost', reason: 'They leave', count: 1 }]);
    const fit = await host.client.preflight.fit(there);
    expect(fit).toMatchObject({
      changed: true,
      madeFor: { exportedAt: '2026-11-01T06:00:00Z' },
      now: { exportedAt: '2026-11-20T06:00:00Z' },
    });
    expect(fit.steps).toMatchObject([
      { index: 0, groups: [ID.sales], left: false },
      { index: 1, users: { count: 1, ids: [ID.dan] }, left: true },
    ]);
    expect((await host.library.list())[0]?.scenarios).toBe(1);
    // The one it came from is as it was, and fits its copy.
    expect(await host.scenarios.get({ tenantId: earlier, scenarioId: scenario.id })).toEqual(scenario);
    expect((await host.client.preflight.fit({ tenantId: earlier, scenarioId: scenario.id })).changed).toBe(false);
  });

  it('goes back to an earlier copy as well, and there fits', async () => {
    const { host, tenantId, earlier, scenario } = await withScenarioOnEarlierCopy();
    const there = await host.library.moveScenario({
      tenantId: earlier,
      scenarioId: scenario.id,
      to: tenantId,
      name: 'There',
      replaced: null,
    });
    const back = await host.library.moveScenario({ tenantId, scenarioId: there.scenarioId, to: earlier, name: 'Back', replaced: null });
    expect((await host.client.preflight.fit({ tenantId: earlier, scenarioId: back.scenarioId })).changed).toBe(false);
    expect(await stepsOf(host, earlier, back.scenarioId)).toEqual(await stepsOf(host, earlier, scenario.id));
  });

  it('takes the place of one there as one edit, which undo takes back', async () => {
    const { host, tenantId, earlier, scenario } = await withScenarioOnEarlierCopy();
    const replaced = await host.scenarios.create({ tenantId, name: 'Draft' });
    const move = { tenantId: earlier, scenarioId: scenario.id, to: tenantId, name: 'Sales to E3' };
    const moved = await host.library.moveScenario({ ...move, replaced: { id: replaced.id, revision: replaced.revision } });
    expect(moved.scenarioId).toBe(replaced.id);
    const now = await host.scenarios.get({ tenantId, scenarioId: replaced.id });
    expect(now).toMatchObject({ name: 'Sales to E3', note: 'Agreed in May', steps: 2 });
    expect((await host.client.preflight.fit({ tenantId, scenarioId: replaced.id })).changed).toBe(true);
    expect(await host.scenarios.undo({ tenantId, scenarioId: replaced.id, revision: now.revision })).toMatchObject({
      name: 'Draft',
      steps: 0,
    });
    const outdated = host.library.moveScenario({ ...move, replaced: { id: replaced.id, revision: replaced.revision } });
    expect(await failure(outdated)).toMatchObject({ code: 'outdated' });
  });

  it('brings the wizard that made it, which may write it again as long as nobody has edited it', async () => {
    const { host } = await hosts.hostWithTenant();
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    const earlier = await host.library.keepCopy({ tenantId: card.id });
    const of = { tenantId: earlier.id };
    const scenario = await host.scenarios.create({ ...of, name: 'Made by a wizard' });
    const wizard = await host.client.wizards.start({ ...of, kind: 'retirePlan', page: 'plan', answers: { skuId: ID.e1 } });
    const file = host.fileOf(earlier.id);
    await writeCopy(file, (copy) => copy.wizards.noteScenario(wizard.id, scenario, '2026-11-21T00:00:00Z'));
    const move = { ...of, scenarioId: scenario.id, to: card.id, name: 'Carried over', replaced: null };
    expect(await host.library.moveScenario(move)).toMatchObject({ wizards: 1 });
    const [arrived] = await host.client.wizards.list({ tenantId: card.id });
    const moved = (await host.scenarios.list({ tenantId: card.id })).at(-1)!;
    expect(await host.client.wizards.get({ tenantId: card.id, wizardId: arrived!.id })).toMatchObject({
      kind: 'retirePlan',
      page: 'plan',
      answers: { skuId: ID.e1 },
    });
    const record = () => readCopy(host.fileOf(card.id), (copy) => copy.wizards.list()[0]);
    expect(await record()).toMatchObject({ scenarioId: moved.id, appliedRevision: moved.revision });
    // Carried over once more after an edit, it leaves the scenario alone.
    await host.scenarios.edit({ ...of, scenarioId: scenario.id, revision: scenario.revision, edit: { kind: 'rename', name: 'Edited' } });
    await host.library.moveScenario({ ...move, replaced: { id: moved.id, revision: moved.revision } });
    expect(await host.client.wizards.list({ tenantId: card.id })).toHaveLength(1);
    expect(await record()).toMatchObject({ scenarioId: moved.id, appliedRevision: 0 });
  });

  it('is not written into a copy of another organization, and nothing is left there', async () => {
    const { host, earlier, scenario } = await withScenarioOnEarlierCopy();
    const source = newerExport('33333333-0000-4000-8000-000000000000');
    const { card } = await result(host.library.import({ source }));
    const move = { tenantId: earlier, scenarioId: scenario.id, to: card.id, name: 'Elsewhere', replaced: null };
    expect(await failure(host.library.moveScenario(move))).toMatchObject({ code: 'otherOrganization' });
    expect(await host.scenarios.list({ tenantId: card.id })).toEqual([]);
    expect(await failure(host.library.moveScenario({ ...move, scenarioId: 99 }))).toMatchObject({ code: 'notFound' });
  });
});
