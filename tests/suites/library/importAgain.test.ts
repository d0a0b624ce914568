import { afterAll, describe, expect, it } from 'vitest';
import { ID, smallTenant, toFiles } from '../import/exportedTenant.ts';
import { cancelAt, createHosts, failure, followed, type Host, NOW, result } from './applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const usersOf = async (host: Host, tenantId: string): Promise<number> =>
  (await host.client.users.list({ scope: { tenantId, scenario: null }, query: {}, window: {} })).total;

/** The small tenant without Dan, exported a day later; of another organization when an id is given. */
const newerExport = (organization?: string) => {
  const tenant = smallTenant();
  tenant.users = tenant.users.filter(({ id }) => id !== ID.dan);
  for (const [group, members] of Object.entries(tenant.members)) tenant.members[group] = members.filter(({ id }) => id !== ID.dan);
  if (organization !== undefined) {
    tenant.manifest = { ...tenant.manifest, tenantId: organization };
    tenant.organization = { ...tenant.organization, id: organization };
  }
  return { path: hosts.workshop.writeFolder(toFiles(tenant)) };
};

describe('an import again', () => {
  it('puts the newer tenant in the place of the copy, and keeps its scenarios, its name and its id', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await host.library.rename({ tenantId, name: 'The harbour' });
    const scenario = await host.scenarios.create({ tenantId, name: 'Moves' });
    expect(await usersOf(host, tenantId)).toBe(4);
    host.clock.now += 60_000;
    const { stages, result: answer } = await followed(host.library.importAgain({ tenantId, source: newerExport(), keepEarlier: false }));
    expect(stages).toEqual(['importing', 'saving']);
    expect(answer.card).toMatchObject({
      id: tenantId,
      name: 'The harbour',
      importedAt: new Date(NOW + 60_000).toISOString(),
      users: 3,
      scenarios: 1,
      trouble: null,
    });
    expect(await host.library.list()).toEqual([answer.card]);
    expect(await usersOf(host, tenantId)).toBe(3);
    expect(await host.scenarios.get({ tenantId, scenarioId: scenario.id })).toEqual(scenario);
    expect((await host.client.preflight.fit({ tenantId, scenarioId: scenario.id })).changed).toBe(true);
  });

  it('does not take the export of another organization, and the copy stays as it was', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const before = await host.library.list();
    const other = newerExport('22222222-0000-4000-8000-000000000000');
    expect(await failure(result(host.library.importAgain({ tenantId, source: other })))).toMatchObject({ code: 'otherOrganization' });
    expect(await host.library.list()).toEqual(before);
    expect(await usersOf(host, tenantId)).toBe(4);
    expect(host.files()).toEqual({ tenants: [`${tenantId}.sqlite`], work: [] });
  });

  it('that fails leaves the copy as it was', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const before = await host.library.list();
    const broken = { path: hosts.brokenBundle() };
    expect(await failure(result(host.library.importAgain({ tenantId, source: broken })))).toMatchObject({ code: 'badInput' });
    expect(await host.library.list()).toEqual(before);
    expect(await usersOf(host, tenantId)).toBe(4);
  });

  it('that is cancelled leaves the copy as it was', async () => {
    const host = await hosts.host();
    const source = { path: await hosts.largerBundle() };
    const { card } = await result(host.library.import({ source }));
    host.clock.now += 60_000;
    expect(await cancelAt(host.library.importAgain({ tenantId: card.id, source }), 'importing')).toBe(true);
    expect(await host.library.list()).toEqual([card]);
    expect(await usersOf(host, card.id)).toBe(300);
    expect(host.files()).toEqual({ tenants: [`${card.id}.sqlite`], work: [] });
  });

  it('of a tenant that is not in the library is not found', async () => {
    const host = await hosts.host();
    expect(await failure(result(host.library.importAgain({ tenantId: 'nobody-1', source: newerExport() })))).toMatchObject({
      code: 'notFound',
    });
  });
});
