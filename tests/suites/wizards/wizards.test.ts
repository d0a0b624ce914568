import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { ID } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

/** Anna and whoever else has E1 directly get E3. */
const ANSWERS = { who: 'users', users: { hasDirect: ID.e1 }, from: ID.e1, to: ID.e3 };

describe('a wizard', () => {
  let host: Host;
  let tenantId: string;
  beforeAll(async () => {
    ({ host, tenantId } = await hosts.hostWithTenant());
  });
  const wizards = () => host.client.wizards;
  const begun = (answers: Record<string, unknown> = ANSWERS) => wizards().start({ tenantId, kind: 'changePlans', page: 'whom', answers });
  const notesFor = async (answers: Record<string, unknown> = ANSWERS) => {
    const { steps } = await wizards().steps({ tenantId, kind: 'changePlans', answers });
    return steps.map((_, number) => `Because ${number}`);
  };

  it('is kept with its answers and the page it was left at, also over a restart', async () => {
    const folder = hosts.newFolder();
    const first = await hosts.host(folder);
    const { card } = await result(first.library.import({ source: { path: hosts.smallBundle() } }));
    const { id } = await first.client.wizards.start({ tenantId: card.id, kind: 'changePlans', page: 'whom', answers: {} });
    await first.client.wizards.save({ tenantId: card.id, wizardId: id, page: 'plans', answers: ANSWERS });
    await first.close();
    const second = await hosts.host(folder);
    expect(await second.client.wizards.get({ tenantId: card.id, wizardId: id })).toMatchObject({
      page: 'plans',
      answers: ANSWERS,
      scenario: null,
    });
    expect(await second.client.wizards.list({ tenantId: card.id })).toMatchObject([{ id, kind: 'changePlans', page: 'plans' }]);
  });

  it('outlives another import of its tenant, with the scenario it has made', async () => {
    const { id } = await begun();
    const { scenario } = await wizards().apply({ tenantId, wizardId: id, name: 'Kept', notes: await notesFor() });
    await importTenant({ source: hosts.smallBundle(), target: host.fileOf(tenantId) });
    expect((await wizards().get({ tenantId, wizardId: id })).scenario).toEqual({ id: scenario.id, name: 'Kept', edited: false });
  });

  it('names the answers that are missing, and writes nothing before they are there', async () => {
    const { steps, missing } = await wizards().steps({ tenantId, kind: 'changePlans', answers: { who: 'users', from: ID.e1 } });
    expect({ steps, missing }).toEqual({ steps: [], missing: ['to'] });
    expect((await wizards().steps({ tenantId, kind: 'changePlans', answers: { ...ANSWERS, users: undefined } })).missing).toEqual([
      'users',
    ]);
    const { id } = await begun({ who: 'users' });
    expect(await failure(wizards().apply({ tenantId, wizardId: id, name: 'No', notes: [] }))).toMatchObject({ code: 'badInput' });
  });

  it('writes an ordinary scenario with a reason for every step', async () => {
    const { id } = await begun();
    const notes = await notesFor();
    const { scenario, wizard } = await wizards().apply({ tenantId, wizardId: id, name: 'To E3', notes });
    expect(wizard.scenario).toEqual({ id: scenario.id, name: 'To E3', edited: false });
    expect(scenario.planSteps.map(({ step }) => step.note)).toEqual(notes);
    const plan = await host.scenarios.exportPlan({ tenantId, scenarioId: scenario.id });
    expect(plan.steps).toMatchObject([{ kind: 'assignLicense', removeLicenses: [ID.e1] }]);
    expect(await failure(wizards().apply({ tenantId, wizardId: id, name: 'To E3', notes: [] }))).toMatchObject({
      code: 'badInput',
      place: 'notes',
    });
  });

  it('writes again over the scenario it has made, and never over one that was edited by hand', async () => {
    const { id } = await begun();
    const apply = async (answers: Record<string, unknown>) => {
      await wizards().save({ tenantId, wizardId: id, page: 'steps', answers });
      return await wizards().apply({ tenantId, wizardId: id, name: 'To E3', notes: await notesFor(answers) });
    };
    const first = await apply(ANSWERS);
    const second = await apply({ ...ANSWERS, way: 'addFirst' });
    expect(second.scenario.id).toBe(first.scenario.id);
    expect(second.scenario.planSteps).toHaveLength(2);
    const { id: scenarioId, revision } = second.scenario;
    await host.scenarios.edit({ tenantId, scenarioId, revision, edit: { kind: 'rename', name: 'Mine now' } });
    expect((await wizards().get({ tenantId, wizardId: id })).scenario).toEqual({ id: scenarioId, name: 'Mine now', edited: true });
    const third = await apply(ANSWERS);
    expect(third.scenario.id).not.toBe(scenarioId);
    expect((await host.scenarios.get({ tenantId, scenarioId })).planSteps).toHaveLength(2);
  });

  it('stays when its scenario is deleted, and makes another', async () => {
    const { id } = await begun();
    const notes = await notesFor();
    const { scenario } = await wizards().apply({ tenantId, wizardId: id, name: 'Gone', notes });
    await host.scenarios.remove({ tenantId, scenarioId: scenario.id });
    expect((await wizards().get({ tenantId, wizardId: id })).scenario).toBeNull();
    expect((await wizards().apply({ tenantId, wizardId: id, name: 'New', notes })).scenario.name).toBe('New');
  });

  it('can be deleted, and its scenario stays', async () => {
    const { id } = await begun();
    const { scenario } = await wizards().apply({ tenantId, wizardId: id, name: 'Stays', notes: await notesFor() });
    await wizards().remove({ tenantId, wizardId: id });
    expect(await failure(wizards().get({ tenantId, wizardId: id }))).toMatchObject({ code: 'notFound' });
    expect(await failure(wizards().remove({ tenantId, wizardId: id }))).toMatchObject({ code: 'notFound' });
    expect((await host.scenarios.get({ tenantId, scenarioId: scenario.id })).name).toBe('Stays');
  });

  it('says how many users a selector means, and who for example', async () => {
    const people = await wizards().people({ tenantId, users: { ids: [ID.bo, ID.anna, ID.nobody] } });
    expect(people.users).toBe(2);
    expect(people.sample.map(({ id }) => id)).toEqual([ID.anna, ID.bo]);
    expect(await failure(wizards().people({ tenantId, users: { where: 'user.' } }))).toMatchObject({ code: 'badInput' });
  });

  it('surveys a change with names before anything is written', async () => {
    const survey = await wizards().survey.changePlans({ tenantId, answers: { ...ANSWERS, who: 'users' }, language: 'en' });
    expect(survey).toMatchObject({ changing: 1, sets: 1, leftovers: null });
    expect(survey.services.every(({ name }) => name !== '')).toBe(true);
    const row = survey.effect.services.find(({ result: comesTo }) => comesTo !== 'kept');
    expect(row).toBeDefined();
    const of = { kind: 'changePlans', answers: { ...ANSWERS, who: 'users' } } as const;
    const page = await wizards().survey.affected({ tenantId, of, family: row!.family, result: row!.result, window: {} });
    expect(page).toMatchObject({ matching: row!.users, total: 1, rows: [{ id: expect.any(String) }] });
  });

  it('tells of a license plan or a group that is not there', async () => {
    const answers = { ...ANSWERS, to: ID.nobody };
    expect(await failure(wizards().steps({ tenantId, kind: 'changePlans', answers }))).toMatchObject({ code: 'notFound' });
    const moved = { from: ID.nobody, target: 'existing', to: ID.sales } as const;
    expect(await failure(wizards().survey.moveBetweenGroups({ tenantId, answers: moved }))).toMatchObject({ code: 'notFound' });
  });
});
