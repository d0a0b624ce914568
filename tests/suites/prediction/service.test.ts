import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { LicenseAssignmentState } from '../../../shared/model/graph.ts';
import { cancelAt, createHosts, failure, followed, type Host, result } from '../library/applicationHost.ts';
import type { ExportedRecords } from './exportedAgain.ts';
import { writeExport } from './writeExport.ts';

const hosts = createHosts();
afterAll(hosts.close);

const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

/** The demo with one of its plans carried out for real, or nearly: `happen` is what went otherwise. It was exported and imported again. */
async function carriedOut(happen?: (records: ExportedRecords) => void) {
  const host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
  const tenantId = card.id;
  const scenarios = await host.scenarios.list({ tenantId });
  const scenario = scenarios.find(({ name }) => name.includes('obstacles removed')) ?? scenarios[0]!;
  const scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const { snapshot } = await host.application.sessions.view(scope);
  const source = { path: writeExport(hosts.workshop.newPath('after'), snapshot, '2026-12-24T08:00:00Z', happen) };
  await result(host.library.importAgain({ tenantId, source }));
  const [, earlier] = await host.library.list();
  return { host, tenantId, scope, asked: { scope, before: earlier!.id, after: tenantId, language: 'en' as const } };
}

const peopleOf = async (host: Host, asked: Awaited<ReturnType<typeof carriedOut>>['asked'], filter = {}) =>
  await host.client.prediction.people({ ...asked, filter, window: { offset: 0, limit: 500 } });

const byHand = (skuId: string): LicenseAssignmentState => ({
  skuId,
  assignedByGroup: null,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  lastUpdatedSeconds: null,
});

describe('the prediction for the demo tenant, checked against the tenant imported again', () => {
  it('is all hits where the plan was carried out as rehearsed', async () => {
    const { host, tenantId, asked } = await carriedOut();
    const { stages, result: summary } = await followed(host.client.prediction.summary(asked));
    expect(stages).toEqual(expect.arrayContaining(['loading', 'rehearsing', 'comparing']));
    const { figures } = summary;
    expect(figures.people).toMatchObject({ crept: 0, miss: 0, drift: 0 });
    expect(figures.expected).toBeGreaterThan(20);
    expect(figures.fulfilled).toBe(figures.expected);
    expect(figures.untouched + figures.expected).toBe(167);
    expect(summary.after).toMatchObject({ tenantId, exportedAt: '2026-12-24T08:00:00Z' });
    expect(summary.before.name).toContain('Tallbacka Instruments (');
    for (const { owned, consumed } of summary.licensePlans) {
      expect(owned.actual).toBe(owned.predicted);
      expect(consumed.actual).toBe(consumed.predicted);
    }
    const people = await peopleOf(host, asked);
    expect(people).toMatchObject({ matching: figures.expected, total: figures.expected });
    const items = people.rows.flatMap((row) => row.items);
    expect(new Set(items.map(({ detail }) => detail))).toEqual(new Set(['asPredicted']));
    expect(items).toHaveLength(figures.changes.came);
    expect(await peopleOf(host, asked, { kind: 'crept' })).toMatchObject({ matching: 0, total: figures.expected, rows: [] });
  });

  it('names the two direct licenses that crept back by hand, and they stand first', async () => {
    const { host, asked } = await carriedOut(({ users }) => {
      const inherits = users.filter(({ licenseAssignmentStates }) =>
        licenseAssignmentStates.some(({ skuId, assignedByGroup }) => skuId === E3 && assignedByGroup !== null),
      );
      for (const user of inherits.slice(0, 2)) user.licenseAssignmentStates.push(byHand(E3));
    });
    const { figures } = await result(host.client.prediction.summary(asked));
    expect(figures.people).toMatchObject({ crept: 2, miss: 0, drift: 0 });
    expect(figures.licenses.crept).toBe(2);
    const crept = await peopleOf(host, asked, { kind: 'crept' });
    expect(crept.rows.map(({ items: [first] }) => first)).toEqual([
      expect.objectContaining({ kind: 'crept', detail: 'besideGroup', subject: 'license', name: 'Office 365 E3', source: { group: null } }),
      expect.objectContaining({ kind: 'crept', skuId: E3 }),
    ]);
    const all = await peopleOf(host, asked);
    expect(all.rows.slice(0, 2).map(({ id }) => id)).toEqual(crept.rows.map(({ id }) => id));
    expect(all.total).toBe(167 - figures.untouched);
    // Search finds people by name in either state.
    const [one] = crept.rows;
    const found = await peopleOf(host, asked, { search: one!.userPrincipalName });
    expect(found.rows.map(({ id }) => id)).toContain(one!.id);
    // One user alone is told the same, and one of whom nothing has changed as well.
    expect(await host.client.prediction.person({ ...asked, userId: one!.id })).toEqual(one);
    const touched = new Set(all.rows.map(({ id }) => id));
    const users = await host.client.users.list({ scope: { tenantId: asked.after, scenario: null }, query: {}, window: { limit: 500 } });
    const other = users.rows.find(({ id }) => !touched.has(id))!;
    expect(await host.client.prediction.person({ ...asked, userId: other.id })).toMatchObject({ id: other.id, exists: true, items: [] });
    expect(await failure(host.client.prediction.person({ ...asked, userId: 'nobody' }))).toMatchObject({ code: 'notFound' });
  });

  it('tells who left and who came as drift, by the names each state has for them', async () => {
    const { host, asked } = await carriedOut((records) => {
      const [leaver] = records.users.splice(3, 1);
      for (const members of records.members.values()) members.delete(leaver!.id);
      const newcomer = { ...leaver!, id: '00000000-0000-4000-8000-00000000000a', licenseAssignmentStates: [byHand(E1)] };
      records.users.push({
        ...newcomer,
        attributes: { ...leaver!.attributes, displayName: 'Nya Newcomer', userPrincipalName: 'nya@tallbacka.example' },
      });
    });
    const { figures } = await result(host.client.prediction.summary(asked));
    expect(figures.users).toMatchObject({ before: 167, actual: 167, gone: 1, added: 1 });
    const { rows } = await peopleOf(host, asked, { kind: 'drift' });
    expect(rows.map(({ displayName, exists, items }) => [displayName === 'Nya Newcomer', exists, items[0]?.detail])).toEqual([
      [true, true, 'added'],
      [false, false, 'gone'],
    ]);
  });

  it('is saved as CSV, a line for each thing, and no cell of it can become a formula', async () => {
    const folder = hosts.workshop.newPath('lines');
    mkdirSync(folder);
    const { host, asked } = await carriedOut(({ users }) => {
      const [first] = users;
      const renamed = { ...first!, attributes: { ...first!.attributes, displayName: '=HYPERLINK("http://x";"a")\n"quoted"' } };
      users[0] = { ...renamed, licenseAssignmentStates: [byHand(E1)] };
    });
    const { figures } = await result(host.client.prediction.summary(asked));
    const path = join(folder, 'lines.csv');
    const { stages, result: made } = await followed(host.client.prediction.exportLines({ ...asked, target: { path } }));
    expect(stages).toContain('writing');
    expect(made).toEqual({ fileName: 'lines.csv', bytes: statSync(path).size, downloadId: null });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\ufeff"User id","User"')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    const { licenses, memberships, attributes, accounts } = figures;
    const things = [licenses, memberships, attributes, accounts].flatMap(({ crept, miss, drift, hit }) => [crept, miss, drift, hit]);
    expect(data).toHaveLength(1 + things.reduce((sum, count) => sum + count, 0));
    expect(new Set(data.map((line) => line.length))).toEqual(new Set([10]));
    expect(data.some((line) => line[1]?.startsWith("'=HYPERLINK"))).toBe(true);
    expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(data.filter((line) => line[8] === 'As predicted')).toHaveLength(figures.changes.came);
  });

  it('leaves no file behind when saving is called off', async () => {
    const folder = hosts.workshop.newPath('called-off');
    mkdirSync(folder);
    const { host, asked } = await carriedOut();
    await result(host.client.prediction.summary(asked));
    await cancelAt(host.client.prediction.exportLines({ ...asked, target: { path: join(folder, 'lines.csv') } }), 'writing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is asked anew when a copy is replaced or the scenario is edited, and needs a scenario', async () => {
    const { host, tenantId, asked, scope } = await carriedOut();
    await result(host.client.prediction.summary(asked));
    const { snapshot } = await host.application.sessions.view({ tenantId: asked.before, scenario: null });
    const source = { path: writeExport(hosts.workshop.newPath('back'), snapshot, '2026-12-25T08:00:00Z') };
    await result(host.library.importAgain({ tenantId, source, keepEarlier: false }));
    const { figures } = await result(host.client.prediction.summary(asked));
    expect(figures.changes.came).toBe(0);
    expect(figures.people.hit).toBe(0);
    expect(figures.expected).toBeGreaterThan(20);
    const { scenario } = scope;
    await host.scenarios.edit({
      tenantId,
      scenarioId: scenario.id,
      revision: scenario.revision,
      edit: { kind: 'rename', name: 'Renamed' },
    });
    const others = { ...asked, before: asked.after, after: asked.before };
    expect(await failure(result(host.client.prediction.summary(others)))).toMatchObject({ code: 'outdated' });
    const imported = { ...asked, scope: { tenantId, scenario: null } };
    expect(await failure(result(host.client.prediction.summary(imported)))).toMatchObject({ code: 'badInput' });
    await host.library.remove({ tenantId: asked.before });
    const current = { ...asked, scope: { tenantId, scenario: { id: scenario.id, revision: scenario.revision + 1 } } };
    expect(await failure(result(host.client.prediction.summary(current)))).toMatchObject({ code: 'notFound' });
  });
});
