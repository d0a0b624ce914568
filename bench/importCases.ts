import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createService } from '../electron/service/createService.ts';
import { tenantCopy } from '../electron/store/migrations/0001TenantCopy.ts';
import { createWorkerRunner } from '../electron/workers/workerRunner.ts';
import type { BenchCase, BenchResult } from './benchCase.ts';
import { race } from './stopwatch.ts';

/** Peak memory an import of 100,000 users may need. */
const MEMORY_LIMIT_MB = 400;

export const importSpeed: BenchCase = {
  ids: ['import-100k', 'import-vs-duckdb'],
  async run(data) {
    const source = await data.bundle(data.small);
    const copy = await data.copy(data.small);
    const target = `${copy}.again`;
    // As the command line does it: in a worker thread.
    const service = createService({ jobs: createWorkerRunner() });
    const duckdb = await openDuckdb();
    const work: Record<string, () => unknown> = {
      ours: () => service.importTenant({ source, tenant: target }),
      parse: () => parseFiles(source),
      ...(duckdb === null ? {} : { theirs: () => duckdb(source) }),
    };
    const { ours = 0, parse = 0, theirs } = await race(work);
    // A million rows in memory would be the others' to walk through at every garbage collection, so they are read last.
    const tables = readTables(copy);
    const { insert } = await race({ insert: () => insertTables(tables, `${copy}.baseline`) });
    for (const file of [target, `${copy}.baseline`]) rmSync(file, { force: true });
    const users = data.small.toLocaleString('en');
    const common = { value: ours, unit: 'ms', better: 'lower' } as const;
    return [
      {
        id: 'import-100k',
        ...common,
        baseline: parse + insert,
        goal: 1.5,
        note: `${users} users; JSON.parse ${ms(parse)}, raw inserts ${ms(insert)}`,
      },
      ...(theirs === undefined
        ? []
        : [
            {
              id: 'import-vs-duckdb',
              ...common,
              baseline: theirs,
              goal: null,
              note: 'DuckDB reads the same files into tables, on all cores',
            },
          ]),
    ];
  },
};

export const importMemory: BenchCase = {
  ids: ['import-100k-memory', 'import-500k-memory', 'import-growth'],
  async run(data) {
    const small = importInChild(await data.bundle(data.small), await data.copy(data.small));
    const large = importInChild(await data.bundle(data.large), await data.copy(data.large));
    const memory = { unit: 'MB', better: 'lower' } as const;
    const perUser = (ms: number, users: number): number => (ms * 1000) / users;
    const results: BenchResult[] = [
      {
        id: 'import-100k-memory',
        ...memory,
        value: small.megabytes,
        baseline: MEMORY_LIMIT_MB,
        goal: 1,
        note: 'peak resident memory against the limit',
      },
      { id: 'import-500k-memory', ...memory, value: large.megabytes, baseline: small.megabytes, goal: 2, note: 'five times the users' },
      {
        id: 'import-growth',
        value: perUser(large.milliseconds, data.large),
        baseline: perUser(small.milliseconds, data.small),
        unit: 'µs/user',
        goal: 1.1,
        better: 'lower',
        note: 'cost per user, five times the users against one',
      },
    ];
    return results;
  },
};

/** A process of its own, so that its peak is the import's. */
function importInChild(source: string, copy: string): { megabytes: number; milliseconds: number } {
  const target = `${copy}.child`;
  const runs = [0, 1, 2].map(() => {
    const output = execFileSync(process.execPath, [join(import.meta.dirname, 'importOnce.ts'), source, target], { encoding: 'utf8' });
    rmSync(target, { force: true });
    return JSON.parse(output) as { megabytes: number; milliseconds: number };
  });
  return runs.sort((a, b) => a.milliseconds - b.milliseconds)[1]!;
}

function parseFiles(folder: string): number {
  let files = 0;
  for (const name of readdirSync(folder)) if (JSON.parse(readFileSync(join(folder, name), 'utf8')) !== null) files++;
  return files;
}

interface TableRows {
  readonly name: string;
  readonly columns: number;
  readonly rows: readonly unknown[][];
}

/** Every row of a finished copy, the engine's columns too. */
function readTables(copy: string): TableRows[] {
  const db = new Database(copy, { readonly: true });
  try {
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];
    return names.map((name) => {
      const rows = db.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][];
      return { name, columns: rows[0]?.length ?? 0, rows };
    });
  } finally {
    db.close();
  }
}

/** The same rows and indexes by plain prepared statements, into a file opened as an import opens it. */
function insertTables(tables: readonly TableRows[], file: string): void {
  rmSync(file, { force: true });
  const db = new Database(file);
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec('BEGIN EXCLUSIVE');
  db.exec(tenantCopy.tables);
  for (const { name, columns, rows } of tables) {
    if (columns === 0) continue;
    const insert = db.prepare(`INSERT INTO ${name} VALUES (${Array(columns).fill('?').join(', ')})`);
    for (const row of rows) insert.run(row);
  }
  db.exec(tenantCopy.indexes);
  db.exec('COMMIT');
  db.close();
}

/** The part of `@duckdb/node-api` that is used; it is no dependency, as some platforms' packages cannot be had everywhere. */
interface Duckdb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckdbConnection> }> };
}

interface DuckdbConnection {
  run(sql: string): Promise<unknown>;
  closeSync(): void;
}

/** Loads users, groups, members and license plans into tables, as an analyst would. null where DuckDB is not installed. */
async function openDuckdb(): Promise<((folder: string) => Promise<void>) | null> {
  const name = '@duckdb/node-api';
  let duckdb: Duckdb;
  try {
    duckdb = (await import(name)) as Duckdb;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    process.stderr.write('import-vs-duckdb is left out: DuckDB is not installed (npm install --no-save @duckdb/node-api).\n');
    return null;
  }
  return async (folder) => {
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    const load = (table: string, files: string) =>
      connection.run(
        `CREATE TABLE ${table} AS SELECT filename, unnest(value, max_depth := 2) FROM read_json('${join(folder, files)}', filename = true, maximum_object_size = 100000000, union_by_name = true)`,
      );
    await load('users', 'users*.json');
    await load('groups', 'groups*.json');
    await load('members', 'members-*.json');
    await load('skus', 'subscribedSkus.json');
    connection.closeSync();
  };
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds).toLocaleString('en')} ms`;
}
