import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { APPLICATION_ID, CURRENT_VERSION, MIGRATIONS } from '../../../electron/store/migrations/migrations.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { createOldCopy } from '../store/oldCopy.ts';

const { workshop, bundle, brokenBundle, oldTarget } = await createOldCopy();
afterAll(workshop.remove);

const CHANGED_AT = '2026-11-21T10:00:00.000Z';
const content = (name: string, steps: readonly PlanStep[] = []) => ({
  name,
  note: '',
  startAt: '2026-12-01T08:00:00Z',
  settings: rehearsalSettingsSchema.parse({}),
  automations: [],
  steps,
});

/** A copy in which somebody has planned, removed, edited and undone. */
function plannedCopy(): string {
  const target = oldTarget();
  const store = openTenantStore(target);
  const users = { ids: Array.from({ length: 30 }, (_, i) => `u${i}`) };
  store.scenarios.create(
    content('First', [
      { kind: 'reprocess', users },
      { kind: 'wait', seconds: 5 },
    ]),
    CHANGED_AT,
  );
  const second = store.scenarios.create(content('Second'), CHANGED_AT);
  store.scenarios.remove(store.scenarios.create(content('Removed'), CHANGED_AT).id);
  const order = { id: second.id, changedAt: CHANGED_AT };
  const note = { kind: 'rename', steps: 0 } as const;
  const edited = store.scenarios.edit({ ...order, revision: 1 }, () => ({ note, content: content('Renamed') }));
  store.scenarios.travel({ ...order, revision: edited.revision }, -1);
  store.close();
  return target;
}

function scenariosIn(target: string) {
  const store = openTenantStore(target, { readonly: true });
  try {
    return store.scenarios
      .list()
      .map(({ id }) => ({ ...store.scenarios.get(id), steps: store.scenarios.wholeSteps(id), shown: store.scenarios.shownSteps(id) }));
  } finally {
    store.close();
  }
}

describe('scenarios', () => {
  it('outlive an import over their copy, with everything undo and redo know, and no id is used twice', async () => {
    const target = plannedCopy();
    const before = scenariosIn(target);
    expect(before.map(({ name, redo }) => [name, redo])).toEqual([
      ['First', null],
      ['Second', { kind: 'rename', steps: 0 }],
    ]);
    await importTenant({ source: bundle, target });
    expect(scenariosIn(target)).toEqual(before);
    const store = openTenantStore(target);
    expect(loadSnapshot(store).users.count).toBe(4);
    expect(store.scenarios.create(content('Next'), CHANGED_AT).id).toBe(4);
    store.close();
    const db = new Database(target, { readonly: true });
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    expect(readdirSync(dirname(target))).toEqual(['tenant.db']);
  });

  it('of a copy of version 2, which knew no automations, come along without any', async () => {
    const target = plannedCopy();
    const before = scenariosIn(target);
    const db = new Database(target);
    for (const table of ['answers', 'scenarioBases', 'suppressions', 'wizards']) db.exec(`DROP TABLE ${table}`);
    db.exec('ALTER TABLE scenarioRevisions DROP COLUMN automations; PRAGMA user_version = 2');
    db.close();
    await importTenant({ source: bundle, target });
    expect(scenariosIn(target)).toEqual(before);
  });

  it('that are made while the import is under way come along too', async () => {
    const target = plannedCopy();
    let late = false;
    await importTenant({
      source: bundle,
      target,
      onProgress: ({ stage }) => {
        if (stage !== 'writing' || late) return;
        late = true;
        const store = openTenantStore(target);
        store.scenarios.create(content('Late'), CHANGED_AT);
        store.close();
      },
    });
    expect(scenariosIn(target).map(({ name }) => name)).toEqual(['First', 'Second', 'Late']);
  });

  it('stay with the old copy, byte for byte, when the import fails', async () => {
    const target = plannedCopy();
    const before = readFileSync(target);
    await expect(importTenant({ source: brokenBundle, target })).rejects.toThrow(AppError);
    expect(readFileSync(target).equals(before)).toBe(true);
  });

  it('are not lost silently when they cannot be read: the import is refused', async () => {
    const target = plannedCopy();
    const db = new Database(target);
    db.exec('DROP TABLE scenarioSteps; CREATE TABLE scenarioSteps (other) STRICT'.replace('(other)', '(other TEXT)'));
    db.exec("INSERT INTO scenarioSteps VALUES ('x')");
    db.close();
    const before = readFileSync(target);
    await expect(importTenant({ source: bundle, target })).rejects.toMatchObject({ code: 'notATenantCopy' });
    expect(readFileSync(target).equals(before)).toBe(true);
  });
});

describe('a copy of version 1, made before there were scenarios', () => {
  /** A copy of today without the tables that came later is what version 1 wrote. */
  function version1(): string {
    const target = oldTarget();
    const db = new Database(target);
    const later = ['answers', 'scenarioBases', 'suppressions', 'wizards', 'scenarioSteps', 'scenarioRevisions', 'scenarios'];
    db.exec(`${later.map((table) => `DROP TABLE ${table};`).join(' ')} PRAGMA user_version = 1`);
    db.close();
    return target;
  }

  it('has exactly the tables of the first migration', () => {
    const names = (db: Database.Database) =>
      db.prepare("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name").pluck().all();
    const first = new Database(':memory:');
    first.exec(MIGRATIONS[0]!);
    const copy = new Database(version1(), { readonly: true });
    expect(names(copy)).toEqual(names(first));
    copy.close();
  });

  it('is brought up to date when it is opened, and keeps a backup', () => {
    const target = version1();
    const old = workshop.newPath('old.db');
    copyFileSync(target, old);
    const store = openTenantStore(target, { readonly: true });
    expect(loadSnapshot(store).users.count).toBe(5);
    expect(store.scenarios.list()).toEqual([]);
    store.close();
    const writable = openTenantStore(target);
    expect(writable.scenarios.create(content('First'), CHANGED_AT)).toMatchObject({ id: 1, revision: 1 });
    writable.close();
    expect(readdirSync(dirname(target)).sort()).toEqual(['tenant.db', 'tenant.db.backup-v1']);
    const backup = new Database(join(dirname(target), 'tenant.db.backup-v1'), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
    expect(backup.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    backup.close();
  });

  it('can be imported over without being opened first', async () => {
    const target = version1();
    await importTenant({ source: bundle, target });
    const db = new Database(target, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(CURRENT_VERSION);
    db.close();
    expect(scenariosIn(target)).toEqual([]);
  });
});
