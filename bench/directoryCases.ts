import { linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { createRouter } from '../electron/service/api/router.ts';
import { createApplication } from '../electron/service/application.ts';
import { createWorkerRunner } from '../electron/workers/workerRunner.ts';
import type { UserColumn, UserFilter } from '../shared/contract/users.ts';
import type { BenchCase, BenchResult } from './benchCase.ts';
import { race } from './stopwatch.ts';

const PAGE = 100;
const GOAL = 3;

/** One question to the list of users, and the same in SQL: a condition with its values, and an order. */
interface Question {
  readonly filter?: UserFilter;
  readonly column?: UserColumn;
  readonly descending?: boolean;
  readonly where?: string;
  readonly values?: readonly unknown[];
  readonly order?: string;
}

/** Columns one after the other, both ways: more orders than are remembered, so that each is made again. */
const SORTS: readonly Question[] = (['department', 'jobTitle', 'city', 'country', 'officeLocation', 'companyName'] as const).flatMap(
  (column) =>
    [false, true].map((descending) => ({
      column,
      descending,
      order: `${column} IS NULL, ${column} ${descending ? 'DESC' : 'ASC'}, displayName`,
    })),
);

/** More filters than are remembered. */
const FILTERS: readonly Question[] = ['SE', 'DE', 'NL', 'NO', 'ES', 'FR', 'PL', 'IN', 'US', 'JP'].map((location) => ({
  filter: { usageLocation: [location], accountEnabled: true },
  where: 'usageLocation = ? AND accountEnabled = 1',
  values: [location],
}));

/** People typing, key by key. */
const KEYSTROKES: readonly Question[] = ['m', 'mü', 'mül', 'müll', 'mülle', 'müller', 'a', 'an', 'ann', 'anna', 'lo', 'logis'].map(
  (search) => ({
    filter: { search },
    where: 'displayName LIKE ? OR userPrincipalName LIKE ? OR mail LIKE ?',
    values: Array(3).fill(`%${search}%`),
  }),
);

const CASES = [
  { id: 'users-first-page-500k', questions: [{}], note: 'first page by name, and how many there are' },
  { id: 'users-sort-500k', questions: SORTS, note: 'first page by another column, in an order that is not remembered' },
  { id: 'users-filter-500k', questions: FILTERS, note: 'first page and number of users of a country whose account is enabled' },
  { id: 'users-search-500k', questions: KEYSTROKES, note: 'a keystroke: first page and number of users whose name or address holds it' },
] as const;

/** What a window waits for, from its question to its rows, against the bare statements for page and count. */
export const directorySpeed: BenchCase = {
  ids: CASES.map(({ id }) => id),
  async run(data) {
    const copy = await data.copy(data.large);
    const directory = await openDirectory(copy);
    const db = new Database(copy, { readonly: true });
    try {
      const results: BenchResult[] = [];
      for (const { id, questions, note } of CASES) {
        const statements = questions.map((question) => bareStatements(db, question));
        const { ours, sql } = await race({
          ours: async () => {
            for (const question of questions) await directory.ask(question);
          },
          sql: () => {
            for (const answer of statements) answer();
          },
        });
        const [value, baseline] = [ours / questions.length, sql / questions.length];
        results.push({ id, value, baseline, unit: 'ms', goal: GOAL, better: 'lower', note: `${note}; against SELECT of the same` });
      }
      return results;
    } finally {
      db.close();
      await directory.close();
    }
  },
};

/** The whole service over a library that holds the copy, asked through the router as a host does. */
async function openDirectory(copy: string) {
  const dataFolder = mkdtempSync(join(dirname(copy), 'library-'));
  mkdirSync(join(dataFolder, 'tenants'));
  linkSync(copy, join(dataFolder, 'tenants', 'bench.sqlite'));
  const host = { kind: 'browser', version: '0', platform: process.platform, locale: 'en' } as const;
  const application = await createApplication({ dataFolder, jobs: createWorkerRunner(), host });
  const client = createRouterClient(createRouter(application));
  const scope = { tenantId: 'bench', scenario: null };
  return {
    ask: ({ filter = {}, column = 'displayName', descending = false }: Question) =>
      client.users.list({ scope, query: { filter, sort: { column, descending } }, window: { limit: PAGE } }),
    close: async () => {
      await application.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function bareStatements(db: Database.Database, { where = '1', values = [], order = 'displayName' }: Question): () => void {
  const page = db.prepare(`SELECT * FROM users WHERE ${where} ORDER BY ${order} LIMIT ${PAGE}`);
  const count = db.prepare(`SELECT count(*) AS users FROM users${where === '1' ? '' : ` WHERE ${where}`}`);
  return () => {
    page.all(...values);
    count.get(...values);
  };
}
