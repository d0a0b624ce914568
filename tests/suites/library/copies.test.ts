import { afterAll, describe, expect, it } from 'vitest';
import { ID, smallTenant, toFiles } from '../import/exportedTenant.ts';
import { cancelAt, createHosts, failure, type Host, NOW, result } from './applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const DAY = 86_400_000;

/** The small tenant without Dan, exported some days later; of another organization when an id is given. */
const newerExport = ({ days = 1, organization }: { readonly days?: number; readonly organization?: string } = {}) => {
  const tenant = smallTenant();
  tenant.users = tenant.users.filter(({ id }) => id !== ID.dan);
  for (const [group, members] of Object.entries(tenant.members)) tenant.members[group] = members.filter(({ id }) => id !== ID.dan);
  tenant.manifest = {
    ...tenant.manifest,
    exportedAt: new Date(Date.parse('2026-11-01T06:00:00Z') + days * DAY).toISOString(),
  };
  if (organization !== undefined) {
    tenant.manifest = { ...tenant.manifest, tenantId: organization };
    tenant.organization = { ...tenant.organization, id: organization };
  }
  return { path: hosts.workshop.writeFolder(toFiles(tenant)) };
};

const usersOf = async (host: Host, tenantId: string): Promise<number> =>
  (await host.client.users.list({ scope: { tenantId, scenario: null }, query: {}, window: {} })).total;

/** A library whose tenant was imported again: Dan is in the earlier copy and not in the present one. */
const afterImportAgain = async () => {
  const { host, tenantId } = await hosts.hostWithTenant();
  const scenario = await host.scenarios.create({ tenantId, name: 'Moves' });
  host.clock.now += DAY;
  await result(host.library.importAgain({ tenantId, source: newerExport() }));
  const earlier = (await host.library.list()).find(({ earlierOf }) => earlierOf === tenantId);
  if (earlier === undefined) throw new Error('no earlier copy was kept');
  return { host, tenantId, earlier, scenario };
};

describe('an import again that keeps the copy', () => {
  it('leaves it beside the newer one as it was, with its scenarios, under its name and the date of its export', async () => {
    const { host, tenantId, earlier, scenario } = await afterImportAgain();
    expect(earlier).toMatchObject({ name: 'Harbour Office (2026-11-01)', users: 4, scenarios: 1, openedAt: null, trouble: null });
    expect(earlier.importedAt).toBe(new Date(NOW).toISOString());
    expect(await usersOf(host, earlier.id)).toBe(4);
    expect(await usersOf(host, tenantId)).toBe(3);
    expect(await host.scenarios.get({ tenantId: earlier.id, scenarioId: scenario.id })).toEqual(scenario);
    const [card] = await host.library.list();
    expect(card).toMatchObject({ id: tenantId, earlierOf: null, users: 3, scenarios: 1 });
  });

  it('keeps it without being asked to, and does not when it is told not to', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await result(host.library.importAgain({ tenantId, source: newerExport(), keepEarlier: false }));
    expect(await host.library.list()).toHaveLength(1);
    await result(host.library.importAgain({ tenantId, source: newerExport() }));
    expect(await host.library.list()).toHaveLength(2);
  });

  it('keeps nothing when the export cannot be read, is of another organization, or the import is called off', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const before = await host.library.list();
    const wrong = [newerExport({ organization: '22222222-0000-4000-8000-000000000000' }), { path: hosts.brokenBundle() }];
    for (const source of wrong) await failure(result(host.library.importAgain({ tenantId, source })));
    const larger = { path: await hosts.largerBundle() };
    const { card } = await result(host.library.import({ source: larger }));
    expect(await cancelAt(host.library.importAgain({ tenantId: card.id, source: larger }), 'importing')).toBe(true);
    expect(await host.library.list()).toEqual([...before, card]);
    expect(host.files()).toEqual({ tenants: [`${card.id}.sqlite`, `${tenantId}.sqlite`].sort(), work: [] });
  });

  it('puts every copy beside the tenant that stands for them, also one that is imported again while it is an earlier one', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    await result(host.library.importAgain({ tenantId: earlier.id, source: newerExport({ days: 3 }) }));
    await result(host.library.importAgain({ tenantId, source: newerExport({ days: 5 }) }));
    const cards = await host.library.list();
    expect(cards.map(({ earlierOf }) => earlierOf)).toEqual([null, tenantId, tenantId, tenantId]);
    expect(new Set(cards.map(({ name }) => name)).size).toBe(4);
  });
});

describe('the copies of a tenant', () => {
  it('are told newest first, with the units of its license plans, whichever of them is asked about', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    const rows = await host.library.copies({ tenantId });
    expect(rows.map(({ card }) => [card.id, card.exportedAt?.slice(0, 10)])).toEqual([
      [tenantId, '2026-11-02'],
      [earlier.id, '2026-11-01'],
    ]);
    const plans = await host.client.licensePlans.list({ scope: { tenantId, scenario: null }, language: 'en' });
    expect(rows[0]?.units?.owned).toBe(plans.reduce((sum, plan) => sum + plan.owned, 0));
    expect(await host.library.copies({ tenantId: earlier.id })).toEqual(rows);
  });

  it('can be kept by hand, without an import', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const kept = await host.library.keepCopy({ tenantId });
    expect(kept).toMatchObject({ earlierOf: tenantId, users: 4 });
    expect(await host.library.copies({ tenantId })).toHaveLength(2);
    // Kept twice on one day they still have a name each.
    expect((await host.library.keepCopy({ tenantId })).name).toBe(`${kept.name} (2)`);
  });

  it('can become tenants of their own, and then stay when the tenant is removed', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    expect(await host.library.detach({ tenantId: earlier.id })).toMatchObject({ id: earlier.id, earlierOf: null });
    await host.library.remove({ tenantId });
    expect((await host.library.list()).map(({ id }) => id)).toEqual([earlier.id]);
  });

  it('go with the tenant when it is removed; one of them alone leaves the others', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    const other = await host.library.keepCopy({ tenantId });
    await host.library.remove({ tenantId: other.id });
    expect((await host.library.list()).map(({ id }) => id)).toEqual([tenantId, earlier.id]);
    await host.library.remove({ tenantId });
    expect(await host.library.list()).toEqual([]);
    expect(host.files().tenants).toEqual([]);
  });

  it('are known again after a restart; a duplicate of one is a tenant of its own', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    const duplicate = await host.library.duplicate({ tenantId: earlier.id, name: 'Training' });
    expect(duplicate.earlierOf).toBeNull();
    await host.close();
    const again = await hosts.host(host.dataFolder);
    expect((await again.library.list()).map(({ id, earlierOf }) => [id, earlierOf])).toEqual([
      [tenantId, null],
      [earlier.id, tenantId],
      [duplicate.id, null],
    ]);
  });

  it('stand for a tenant themselves when the one they were copies of is not there any more', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    host.application.library.store.tenants.remove(tenantId);
    expect((await host.library.list()).map(({ id, earlierOf }) => [id, earlierOf])).toEqual([[earlier.id, null]]);
  });

  it('can be compared with one another: who is gone, and what changed', async () => {
    const { host, tenantId, earlier } = await afterImportAgain();
    const summary = await result(
      host.client.comparison.summary({
        before: { tenantId: earlier.id, scenario: null },
        after: { tenantId, scenario: null },
        language: 'en',
      }),
    );
    expect(summary).toMatchObject({ compared: 3, changed: 0, gone: { count: 1 }, added: { count: 0 } });
    const back = await result(
      host.client.comparison.summary({
        before: { tenantId, scenario: null },
        after: { tenantId: earlier.id, scenario: null },
        language: 'en',
      }),
    );
    expect(back).toMatchObject({ compared: 3, gone: { count: 0 }, added: summary.gone });
  });
});
