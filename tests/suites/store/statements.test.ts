import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { GROUP_STATEMENTS } from '../../../electron/store/groups.ts';
import { SNAPSHOT_STATEMENTS } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { USER_STATEMENTS } from '../../../electron/store/users.ts';
import { makeCopy, REPORT, refusal } from './tenantCopy.ts';

const copy = await makeCopy();
const store = openTenantStore(copy, { readonly: true });

describe('the plan of a statement', () => {
  const db = new Database(copy, { readonly: true });
  const statements = { users: USER_STATEMENTS, groups: GROUP_STATEMENTS, snapshotParts: SNAPSHOT_STATEMENTS };
  const named = Object.entries(statements).flatMap(([noun, all]) =>
    Object.entries(all).map(([name, sql]) => [`${noun}.${name}`, sql] as const),
  );

  it.each(named)('%s reads no table from end to end, and sorts nothing that an index has sorted', (_, sql) => {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('x') as { detail: string }[];
    const details = plan.map((step) => step.detail);
    expect(details).toEqual([expect.stringMatching(/^SEARCH .* USING .*INDEX/)]);
  });
});

describe('what people call things', () => {
  it('users are found by id', () => {
    expect(store.users.get('u2')).toEqual({ displayName: 'Bo', userPrincipalName: 'u2@demo.example' });
    expect(store.users.get('nobody')).toBeUndefined();
  });

  it('groups are found by id, those that entries only mention without a name', () => {
    expect(store.groups.get('g1')).toEqual({ displayName: 'Group g1', listed: 1 });
    expect(store.groups.get('gone')).toEqual({ displayName: '', listed: 0 });
    expect(store.groups.get('g9')).toBeUndefined();
  });

  it('SKUs come all at once, with a record when the tenant is subscribed to them', () => {
    const [e3, old, ...rest] = store.skus.all();
    expect(e3).toMatchObject({ skuId: 'e3', skuPartNumber: 'ENTERPRISEPACK', subscribed: { consumedUnits: 2 } });
    expect(old).toEqual({ skuId: 'old', skuPartNumber: '', subscribed: null });
    expect(rest).toEqual([]);
  });

  it('the report is kept as it was written', () => {
    expect(store.importReports.latest()).toEqual(REPORT);
  });
});

describe('rows on a damaged page', () => {
  const questions = {
    users: (file: string) => withStore(file, ({ users }) => users.get('u2')),
    groups: (file: string) => withStore(file, ({ groups }) => groups.get('g1')),
    skus: (file: string) => withStore(file, ({ skus }) => skus.all()),
    importReports: (file: string) => withStore(file, ({ importReports }) => importReports.latest()),
  };

  it.each(Object.entries(questions))('%s are refused by the name of the file', async (table, ask) => {
    const file = await makeCopy();
    damageTable(file, table);
    expect(refusal(() => ask(file))).toMatchObject({ code: 'notATenantCopy', details: { file } });
  });

  it('a record that is no longer what was written is refused in the same words', async () => {
    const file = await makeCopy();
    const db = new Database(file);
    db.exec(`UPDATE skus SET record = '{"skuId' WHERE listed = 1; UPDATE importReports SET report = 'x'`);
    db.close();
    for (const ask of [questions.skus, questions.importReports]) {
      expect(refusal(() => ask(file))).toMatchObject({ code: 'notATenantCopy', details: { file, expected: 'undamaged data' } });
    }
  });

  function withStore<Answer>(file: string, ask: (store: ReturnType<typeof openTenantStore>) => Answer): Answer {
    const damaged = openTenantStore(file, { readonly: true });
    try {
      return ask(damaged);
    } finally {
      damaged.close();
    }
  }

  /** Overwrites the first page of a table with what no page can be. */
  function damageTable(file: string, table: string): void {
    const db = new Database(file, { readonly: true });
    const size = db.pragma('page_size', { simple: true }) as number;
    const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, (page - 1) * size, page * size);
    writeFileSync(file, bytes);
  }
});
