import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../shared/contract/base.ts';
import type { ComparisonSummary, MatrixRow } from '../../../shared/contract/comparison.ts';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import { createHosts, result } from '../library/applicationHost.ts';

const hosts = createHosts();
type Client = Awaited<ReturnType<typeof hosts.host>>['client'];
let client: Client;
let tenantId: string;
let asImported: Scope;

beforeAll(async () => {
  const host = await hosts.host();
  client = host.client;
  tenantId = (await result(host.library.addDemo({ demoId: 'e1-to-e3' }))).card.id;
  asImported = { tenantId, scenario: null };
});
afterAll(() => hosts.close());

/** The end of one of the demo's scenarios, or of a new one with these steps. */
async function endOf(name: string, drafts: readonly StepDraftInput[] = []): Promise<Scope> {
  const found = (await client.scenarios.list({ tenantId })).find((each) => each.name === name);
  const { id, revision } = found ?? (await client.scenarios.create({ tenantId, name }));
  if (drafts.length === 0) return { tenantId, scenario: { id, revision } };
  const edit = { kind: 'add' as const, scope: asImported, drafts: [...drafts] };
  const edited = await client.scenarios.edit({ tenantId, scenarioId: id, revision, edit });
  return { tenantId, scenario: { id, revision: edited.revision } };
}

const summaryOf = (before: Scope, after: Scope): Promise<ComparisonSummary> => result(client.comparison.summary({ before, after }));

async function matrix(before: Scope, after: Scope, filter: Parameters<Client['comparison']['matrix']>[0]['filter'] = {}) {
  const page = await client.comparison.matrix({ before, after, filter, window: { limit: 500 } });
  const cellsOf = ({ way }: MatrixRow) => page.ways[way] ?? [];
  return { ...page, cellsOf };
}

async function groupId(name: string): Promise<string> {
  const { rows } = await client.groups.list({ scope: asImported, query: { filter: { search: name } }, window: {} });
  return rows.find((row) => row.displayName === name)?.id ?? '';
}

describe('the tenant as imported against the end of a scenario', () => {
  it('counts users and services by result as the matrix shows them', async () => {
    const after = await endOf('Bad plan: remove E1 first, add E3 afterwards');
    const summary = await summaryOf(asImported, after);
    const { rows, cellsOf } = await matrix(asImported, after, { onlyChanged: false, hideFoundation: false });
    expect(rows.length).toBe(summary.compared);
    const foundation = new Set(summary.families.filter((each) => each.foundation).map(({ family }) => family));
    for (const [what, users] of Object.entries(summary.users)) {
      const having = rows.filter((row) => cellsOf(row).some((cell) => cell.result === what && !foundation.has(cell.family)));
      expect([what, having.length]).toEqual([what, users]);
    }
    for (const { family, users } of summary.families) {
      const cells = rows.flatMap((row) => cellsOf(row).filter((cell) => cell.family === family));
      expect(cells.filter(({ result: what }) => what === 'kept').length).toBe(users.kept);
      expect(cells.filter(({ result: what }) => what === 'upgraded').length).toBe(users.upgraded);
    }
    expect(summary.changed).toBe((await matrix(asImported, after)).matching);
    expect(summary.changed).toBeGreaterThan(20);
  });

  it('shows the license plans’ users before and after, as their own pages do', async () => {
    const after = await endOf('Bad plan: remove E1 first, add E3 afterwards');
    const { licensePlans } = await summaryOf(asImported, after);
    const own = async (scope: Scope, skuId: string) => {
      const row = (await client.licensePlans.list({ scope, language: 'en' })).find((plan) => plan.skuId === skuId);
      return row === undefined ? 0 : row.users.direct + row.users.inherited + row.users.both;
    };
    const e1 = licensePlans.find(({ name }) => name === 'Office 365 E1');
    expect(e1?.before.users).toBe(await own(asImported, e1?.skuId ?? ''));
    expect(e1?.after.users).toBe(await own(after, e1?.skuId ?? ''));
    expect(e1?.after.users).toBeLessThan(e1?.before.users ?? 0);
  });

  it('filters by result and service together, by group, by department, by name, and pages through', async () => {
    const after = await endOf('Bad plan: remove E1 first, add E3 afterwards');
    const summary = await summaryOf(asImported, after);
    const service = summary.families.find(({ users }) => users.upgraded > 0)?.family ?? '';
    const upgraded = await matrix(asImported, after, { result: 'upgraded', service });
    expect(upgraded.rows.every((row) => upgraded.cellsOf(row).some((cell) => cell.family === service && cell.result === 'upgraded'))).toBe(
      true,
    );
    expect(upgraded.matching).toBe(summary.families.find(({ family }) => family === service)?.users.upgraded);

    const finance = await matrix(asImported, after, { group: await groupId('Finance'), onlyChanged: false });
    const members = await client.users.list({
      scope: asImported,
      query: { filter: { memberOf: await groupId('Finance') } },
      window: { limit: 500 },
    });
    expect(finance.rows.map(({ id }) => id).sort()).toEqual(members.rows.map(({ id }) => id).sort());

    const projects = await matrix(asImported, after, { department: ['Projects'], onlyChanged: false });
    expect(projects.matching).toBeGreaterThan(0);
    expect(new Set(projects.rows.map(({ department }) => department))).toEqual(new Set(['Projects']));

    const named = await matrix(asImported, after, { search: 'alice lockwood', onlyChanged: false });
    expect(named.rows.map(({ displayName }) => displayName)).toEqual(['Alice Lockwood']);

    const sort = { column: 'displayName' as const };
    const all = await client.comparison.matrix({ before: asImported, after, sort, window: { limit: 500 } });
    const second = await client.comparison.matrix({ before: asImported, after, sort, window: { offset: 3, limit: 2 } });
    expect(second.rows).toEqual(all.rows.slice(3, 5));
  });

  it('finds nothing where a state is compared with itself', async () => {
    const summary = await summaryOf(asImported, asImported);
    expect(summary.changed).toBe(0);
    expect(summary.groups).toEqual([]);
    expect((await matrix(asImported, asImported)).rows).toEqual([]);
  });
});

describe('scenario against scenario', () => {
  it('works where each has made a group that the other does not have', async () => {
    const e3 =
      (await client.licensePlans.list({ scope: asImported, language: 'en' })).find(({ name }) => name === 'Office 365 E3')?.skuId ?? '';
    const { rows } = await client.users.list({ scope: asImported, query: { filter: { search: 'alice lockwood' } }, window: {} });
    const users = { ids: rows.map(({ id }) => id) };
    const withGroup = (id: string, displayName: string, plans: readonly string[]): StepDraftInput[] => [
      { kind: 'planStep', step: { kind: 'createGroup', group: { id, displayName, groupTypes: [], securityEnabled: true } } },
      ...plans.map((skuId): StepDraftInput => ({ kind: 'assignLicense', target: { group: id }, addLicenses: [{ skuId }] })),
      { kind: 'addMembers', group: id, users },
    ];
    const one = await endOf('One', withGroup('group-one', 'Group one', []));
    const two = await endOf('Two', withGroup('group-two', 'Group two', [e3]));
    const { groups } = await summaryOf(one, two);
    expect(groups.find(({ id }) => id === 'group-two')).toMatchObject({
      name: 'Group two',
      before: null,
      after: { members: 1, licenses: ['Office 365 E3'] },
    });
    const back = await summaryOf(two, one);
    expect(back.groups.find(({ id }) => id === 'group-two')).toMatchObject({ name: 'Group two', after: null });
  });
});

describe('two moments of one rehearsal', () => {
  it('show the gap that the two ends do not have', async () => {
    const end = await endOf('Bad plan: remove E1 first, add E3 afterwards');
    const moment: Scope = { ...end, scenario: end.scenario === null ? null : { ...end.scenario, at: 90 } };
    const atTheEnd = (await summaryOf(asImported, end)).users.lost;
    expect((await summaryOf(asImported, moment)).users.lost).toBeGreaterThan(atTheEnd + 20);
    expect((await summaryOf(moment, end)).users.gained).toBeGreaterThan(20);
  });
});

describe('one user in both states', () => {
  it('has the licenses of each state as the user’s own page shows them, and a result for every service', async () => {
    const after = await endOf('Bad plan: remove E1 first, add E3 afterwards');
    const { rows, cellsOf } = await matrix(asImported, after, { search: 'alice lockwood' });
    const [row] = rows;
    if (row === undefined) throw new Error('nobody found');
    const user = await client.comparison.user({ before: asImported, after, userId: row.id });
    expect(user.before).toEqual(await client.licenses.userBlade({ scope: asImported, userId: row.id }));
    expect(user.after).toEqual(await client.licenses.userBlade({ scope: after, userId: row.id }));
    const told = user.services.map(({ family, result: what }) => `${family} ${what}`).sort();
    expect(told).toEqual(
      cellsOf(row)
        .map(({ family, result: what }) => `${family} ${what}`)
        .sort(),
    );
  });

  it('who is deleted is told among those who are gone, with no result', async () => {
    const { rows } = await client.users.list({ scope: asImported, query: { filter: { search: 'alice lockwood' } }, window: {} });
    const userId = rows[0]?.id ?? '';
    const after = await endOf('Gone', [{ kind: 'planStep', step: { kind: 'deleteUsers', users: { ids: [userId] } } }]);
    const summary = await summaryOf(asImported, after);
    expect(summary.gone).toEqual({ count: 1, names: ['Alice Lockwood'] });
    const user = await client.comparison.user({ before: asImported, after, userId });
    expect([user.after, user.services]).toEqual([null, []]);
    expect(user.before?.licenses.length).toBeGreaterThan(0);
  });
});
