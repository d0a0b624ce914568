import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import { guardStore } from '../storeError.ts';

const COLUMNS = 'id, name, origin, exportedAt, importedAt, openedAt, users, groups, licensePlans, openFindings, scenarios, earlierOf';
/** An earlier copy of one that is not there any more stands for its tenant itself. */
const READ = COLUMNS.replace('earlierOf', 'CASE WHEN earlierOf IN (SELECT id FROM tenants) THEN earlierOf END AS earlierOf');

export function createTenantList(db: Database, file: string) {
  const all = db.prepare<[], TenantEntry>(`SELECT ${READ} FROM tenants ORDER BY key`);
  const one = db.prepare<[string], TenantEntry>(`SELECT ${READ} FROM tenants WHERE id = ?`);
  const add = db.prepare<TenantEntry>(`INSERT INTO tenants (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, '@$&')})`);
  const renew = db.prepare<TenantEntry>(`UPDATE tenants SET ${COLUMNS.replace(/\w+/g, '$& = @$&')} WHERE id = @id`);
  const remove = db.prepare<[string]>('DELETE FROM tenants WHERE id = ?');
  const setName = db.prepare<[string, string]>('UPDATE tenants SET name = ? WHERE id = ?');
  const setOpenedAt = db.prepare<[string, string]>('UPDATE tenants SET openedAt = ? WHERE id = ?');
  const setScenarios = db.prepare<[number, string]>('UPDATE tenants SET scenarios = ? WHERE id = ?');
  const setEarlierOf = db.prepare<[string | null, string]>('UPDATE tenants SET earlierOf = ? WHERE id = ?');
  const nextKey = db.prepare<[], number>("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'tenants'").pluck();

  const get = (id: string): TenantEntry => {
    const entry = one.get(id);
    if (entry === undefined) throw new AppError('notFound', { found: `tenant ${id}` });
    return entry;
  };
  const guard = <Result>(work: () => Result): Result => guardStore(file, work);
  return {
    /** In the order they came. */
    all: () => guard(() => all.all()),
    /** Throws `notFound`, as every change of one that is not there does. */
    get: (id: string) => guard(() => get(id)),
    has: (id: string) => guard(() => one.get(id) !== undefined),
    /** A number that no tenant has had, inside `alone`. */
    nextNumber: () => guard(() => nextKey.get() ?? 1),
    /** Whether there has ever been a tenant. */
    hadAny: () => guard(() => (nextKey.get() ?? 1) > 1),
    add: (entry: TenantEntry): void => void guard(() => add.run(entry)),
    /** Puts what is known of a tenant in the place of what was. */
    renew: (entry: TenantEntry) => guard(() => changed(renew.run(entry).changes, entry.id)),
    rename: (id: string, name: string) => guard(() => changed(setName.run(name, id).changes, id)),
    noteOpened: (id: string, at: string) => guard(() => changed(setOpenedAt.run(at, id).changes, id)),
    /** Harmless for a tenant that is gone by now. */
    noteScenarios: (id: string, scenarios: number): void => void guard(() => setScenarios.run(scenarios, id)),
    /** null: it stands for a tenant of its own from now on. */
    setEarlierOf: (id: string, of: string | null) => guard(() => changed(setEarlierOf.run(of, id).changes, id)),
    remove: (id: string) => guard(() => changed(remove.run(id).changes, id)),
  };

  function changed(rows: number, id: string): void {
    if (rows === 0) throw new AppError('notFound', { found: `tenant ${id}` });
  }
}
