import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../electron/reports/csv/writeCsv.ts';
import { writeJson } from '../../../electron/reports/json/writeJson.ts';
import { writeXlsx } from '../../../electron/reports/xlsx/writeXlsx.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { Language } from '../../../shared/i18n/translator.ts';
import type { ResultSummary } from '../../../shared/model/resultSummary.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { contentOf } from './contentOf.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';
import { bytesOf, readCsv, readWorkbook } from './readReports.ts';

type Content = ReturnType<typeof contentOf>;
type Figures = Pick<ResultSummary, 'users' | 'gaps'>;

/** The columns of users that figures are counted from, by their place in CSV and XLSX. */
const COLUMN = {
  touched: 5,
  changed: 6,
  lost: 8,
  downgraded: 9,
  gaps: 10,
  gapSeconds: 11,
  longest: 12,
  dip: 13,
  before: 19,
  after: 20,
  newError: 21,
};

/** What a reader of the rows would count; cells are numbers, or yes and no. */
function figuresOf(rows: readonly (readonly unknown[])[]): Figures {
  const values = (column: keyof typeof COLUMN): number[] => rows.map((row) => Number(row[COLUMN[column]]));
  const users = (column: keyof typeof COLUMN): number => values(column).filter((value) => value > 0).length;
  const sum = (column: keyof typeof COLUMN): number => values(column).reduce((all, value) => all + value, 0);
  return {
    users: {
      total: rows.length,
      touched: users('touched'),
      changed: users('changed'),
      withGap: users('gaps'),
      withLoss: users('lost'),
      withDowngrade: users('downgraded'),
      withDip: users('dip'),
      inErrorBefore: users('before'),
      inErrorAfter: users('after'),
      withNewError: users('newError'),
    },
    gaps: { count: sum('gaps'), totalSeconds: sum('gapSeconds'), longestSeconds: Math.max(0, ...values('longest')) },
  };
}

async function expectAgreement(content: Content, origin: string): Promise<void> {
  const summary = summarize(content.rehearsal);
  const figures: Figures = { users: summary.users, gaps: summary.gaps };
  const csv = readCsv(await bytesOf(content, writeCsv));
  expect(figuresOf(csv.records), `CSV, ${origin}`).toEqual(figures);

  const [first, seats, users, changes, gaps] = await readWorkbook(await bytesOf(content, writeXlsx));
  expect(figuresOf(users?.rows ?? []), `XLSX, ${origin}`).toEqual(figures);
  expect(users?.headings, origin).toEqual(csv.headings);
  const section = content.words.t('reportTexts.tables.section.users');
  expect(
    first?.rows.filter((row) => row[0] === section).map((row) => row[2]),
    `summary, ${origin}`,
  ).toEqual(Object.values(summary.users));
  const counted = (gaps?.rows ?? []).filter((row) => row[4] === true);
  expect(
    counted.reduce((all, row) => all + Number(row[7]), 0),
    origin,
  ).toBe(summary.gaps.totalSeconds);
  expect(
    counted.every((row) => ((row[6] as Date).getTime() - (row[5] as Date).getTime()) / 1000 === row[7]),
    origin,
  ).toBe(true);

  const json = JSON.parse((await bytesOf(content, writeJson)).toString('utf8')) as {
    readonly summary: ResultSummary;
    readonly users: readonly Record<string, unknown>[];
    readonly changes: readonly unknown[];
    readonly gaps: readonly unknown[];
  };
  expect({ users: json.summary.users, gaps: json.summary.gaps }, `JSON, ${origin}`).toEqual(figures);
  expect(json.changes.length, origin).toBe(changes?.rows.length);
  expect(json.gaps.length, origin).toBe(gaps?.rows.length);
  expect(
    json.users.map(({ id, gapSeconds, gaps: count }) => [id, gapSeconds, count]),
    origin,
  ).toEqual(users?.rows.map((row) => [row[0], row[COLUMN.gapSeconds], row[COLUMN.gaps]]));

  for (const { displayName, before, peak, after, ownedAfter } of content.report.seats) {
    const rows = (seats?.rows ?? []).filter((row) => row[1] === displayName);
    const used = rows.map((row) => Number(row[2]));
    expect([used[0], Math.max(...used), used.at(-1), rows.at(-1)?.[3]], `${displayName}, ${origin}`).toEqual([
      before,
      peak,
      after,
      ownedAfter,
    ]);
  }
}

/** The numbers of the summary, written as the language writes them. */
function expectInDocument({ document, words, rehearsal }: Content): void {
  const text = JSON.stringify(document().sections);
  const { withGap, withLoss, withDowngrade, withNewError, total, changed, gaps } = rehearsal.figures;
  for (const figure of [withGap, withLoss, withDowngrade, withNewError, total, changed].filter((each) => each > 0)) {
    expect(text).toMatch(new RegExp(`(?<!\\d)${words.number(figure)}(?!\\d)`));
  }
  if (gaps.count > 0) expect(text).toContain(words.duration(gaps.longestSeconds));
}

const DEMOS = [
  ['e1-to-e3', 'finance-e1-to-e3.json', 'en'],
  ['e1-to-e3', 'remove-first.json', 'sv'],
  ['e1-to-e3', 'refused-calls.json', 'nl'],
  ['direct-1000', 'careless.json', 'en'],
  ['hybrid', 'static-to-dynamic.json', 'sv'],
] as const;

const demos: DemoTenant[] = [];
beforeAll(async () => {
  for (const [tenant, file] of DEMOS) demos.push(await openDemo(tenant, file));
});
afterAll(() => {
  for (const demo of demos) demo.close();
});

describe('figures', () => {
  it.each(DEMOS.map((demo, i) => [...demo, i] as const))(
    'of the demo %s, %s agree in rows, sheets, document and summary (%s)',
    async (...[tenant, file, language, i]) => {
      const demo = demos[i];
      if (demo === undefined) throw new Error('no such demo');
      const content = contentOf(demo.snapshot, demo.plan, demo.catalog, { language: language as Language });
      await expectAgreement(content, `${tenant} ${file}`);
      expectInDocument(content);
    },
  );

  it('agree on 60 random tenants, whatever the report calls people', async () => {
    for (let seed = 63_000; seed < 63_060; seed++) {
      const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
      const redaction = seed % 2 === 0 ? 'none' : 'pseudonyms';
      await expectAgreement(contentOf(snapshotOfOracleTenant(tenant), plan, catalog, { redaction }), `seed ${seed}`);
    }
  });
});
