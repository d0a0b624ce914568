import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/reports/writeReport.ts';
import { writeXlsx } from '../../../electron/reports/xlsx/writeXlsx.ts';
import { MOST_CHARACTERS } from '../../../electron/reports/xlsx/xmlText.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { contentOf } from './contentOf.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';
import { bytesOf, partsOf, type ReadSheet, readCsv, readWorkbook } from './readReports.ts';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let demo: DemoTenant;
let sheets: readonly ReadSheet[];
beforeAll(async () => {
  demo = await openDemo('e1-to-e3', 'remove-first.json');
  sheets = await readWorkbook(await bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog), writeXlsx));
});
afterAll(() => demo.close());

const sheet = (name: string): ReadSheet => {
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** One user per name. */
function contentWith(names: readonly string[]) {
  const builder = tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] });
  names.forEach((displayName, i) => {
    builder.user(`u${String(i).padStart(3, '0')}`, { in: ['staff'], attributes: { displayName } });
  });
  const steps = plan([{ kind: 'assignLicense', target: { group: 'staff' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] }]);
  return contentOf(builder.snapshot(), steps, catalogOf());
}

async function namesRead(names: readonly string[]): Promise<readonly unknown[]> {
  const read = await readWorkbook(await bytesOf(contentWith(names), writeXlsx));
  return (read.find(({ name }) => name === 'Users')?.rows ?? []).map((row) => row[1]);
}

describe('a report as XLSX, read back by another library', () => {
  it('has the sheets of a report, each with headings that stay in view and a filter on all rows', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Seats over time', 'Users', 'Changes', 'Gaps', 'Findings', 'Steps']);
    for (const { name, headings, rows, filter, frozenRows } of sheets) {
      expect(rows.length, name).toBeGreaterThan(0);
      expect(frozenRows, name).toBe(1);
      const lastColumn = String.fromCharCode(0x40 + headings.length);
      expect(filter, name).toBe(`A1:${lastColumn}${rows.length + 1}`);
      expect(
        headings.every((heading) => typeof heading === 'string' && heading !== ''),
        name,
      ).toBe(true);
    }
  });

  it('has numbers, times and yes or no as such, so that they can be added up, sorted and filtered', () => {
    const kinds = (values: readonly unknown[]): string[] => values.map((value) => (value instanceof Date ? 'time' : typeof value));
    const [alice] = sheet('Users').rows.filter((row) => row[1] === 'Alice Lockwood');
    expect(kinds(alice ?? [])).toEqual([
      ...Array<string>(5).fill('string'),
      'boolean',
      'boolean',
      'string',
      ...Array<string>(9).fill('number'),
      'string',
      'string',
      'boolean',
      'boolean',
      'boolean',
      'object',
    ]);
    expect(kinds(sheet('Gaps').rows[0] ?? [])).toEqual(['string', 'string', 'string', 'string', 'boolean', 'time', 'time', 'number']);
    expect(kinds(sheet('Seats over time').rows[0] ?? [])).toEqual(['time', 'string', 'number', 'number']);
    expect(sheet('Steps').rows[0]?.[1]).toEqual(new Date('2026-12-01T08:00:00Z'));
    expect(sheet('Summary').rows).toContainEqual(['Rehearsal', 'Begins (UTC)', new Date('2026-12-01T08:00:00Z')]);
  });

  it('names groups, license plans and services, and no ids but those of users', () => {
    const texts = sheets.flatMap(({ headings, rows }) => rows.flatMap((row) => row.filter((_, i) => headings[i] !== 'Id')));
    expect(texts.filter((text) => typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('has names of sheets that Excel takes, in the language of the reader: %s', async (language) => {
    const read = await readWorkbook(await bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog, { language }), writeXlsx));
    for (const { name } of read) expect(name).toMatch(/^[^\\/?*:[\]]{1,31}$/);
    expect(read.map(({ rows }) => rows.length)).toEqual(sheets.map(({ rows }) => rows.length));
  });

  it('leaves out the sheets of people where nobody is to be told apart, and their texts', async () => {
    const bytes = await bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog, { redaction: 'counts' }), writeXlsx);
    expect((await readWorkbook(bytes)).map(({ name }) => name)).toEqual(['Summary', 'Seats over time', 'Findings', 'Steps']);
    expect([...(await partsOf(bytes)).values()].join('')).not.toMatch(/Lockwood|tallbacka/i);
  });

  it('goes on on another sheet, with headings and filter, when a sheet is full', async () => {
    const write = (mostRows: number) => (content: Parameters<typeof writeXlsx>[0], out: Parameters<typeof writeXlsx>[1]) =>
      writeXlsx(content, out, { mostRows });
    const content = contentWith(['Ann', 'Bo', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus']);
    for (const [mostRows, parts] of [
      [3, [2, 2, 2, 1]],
      [8, [7]],
      [7, [6, 1]],
      [2, [1, 1, 1, 1, 1, 1, 1]],
    ] as const) {
      const users = (await readWorkbook(await bytesOf(content, write(mostRows)))).filter(({ name }) => name.startsWith('Users'));
      expect(users.map(({ rows }) => rows.length)).toEqual(parts);
      expect(users.map(({ name }) => name)).toEqual(parts.map((_, i) => (i === 0 ? 'Users' : `Users ${i + 1}`)));
      expect(users.flatMap(({ rows }) => rows.map((row) => row[1]))).toEqual(['Ann', 'Bo', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus']);
      expect(new Set(users.map(({ headings, filter }) => JSON.stringify([headings, filter?.startsWith('A1:W')]))).size).toBe(1);
    }
  });
});

describe('texts in a workbook', () => {
  it('stay as they are: quotes, markup, line breaks, blanks at the ends, what looks like an escape or a formula, emoji', async () => {
    const names = [
      '"',
      '<b>&amp;',
      'a\nb',
      '  lead',
      'trail  ',
      '_x0041_',
      '__x0041_',
      '=1+1',
      '+1',
      '@SUM(A1)',
      "'",
      '😀',
      'Åsa',
      '李雷',
      '12',
      'TRUE',
    ];
    expect(await namesRead(names)).toEqual(names);
  });

  it('show what XML cannot hold', async () => {
    expect(await namesRead(['a\u0000b', '\u001b[31m', 'x\ud800y', '\uffff', 'cr\r\nlf\rx', '\u0085'])).toEqual([
      'a\u2400b',
      '\u241b[31m',
      'x\ufffdy',
      '\ufffd',
      'cr\nlf\nx',
      '\ufffd',
    ]);
  });

  it('say that they were cut when they are longer than a cell, and never cut a sign in two', async () => {
    const [long, emoji, fits] = await namesRead(['x'.repeat(40_000), '😀'.repeat(20_000), 'y'.repeat(MOST_CHARACTERS)]);
    expect(long).toMatch(/^x+… \[cut: a cell holds 32,767 characters\]$/);
    expect(String(long)).toHaveLength(MOST_CHARACTERS);
    expect(String(emoji).length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(String(emoji).isWellFormed()).toBe(true);
    expect(fits).toBe('y'.repeat(MOST_CHARACTERS));
  });

  it('are never formulas, whatever they are, and come back', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '<f>', '</t>', ']]>', '&#x3d;'), fc.string()).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (names) => {
        const bytes = await bytesOf(contentWith(names), writeXlsx);
        const parts = await partsOf(bytes);
        const cells = [...parts].filter(([file]) => file.includes('worksheets/')).map(([, xml]) => xml);
        expect(cells.filter((xml) => /<f[\s>/]|t="str"|t="e"/.test(xml))).toEqual([]);
        const shown = names.map((name) => name.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
        const expected = shown.map(
          (name) =>
            name.replace(/(?![\t\n])\p{Cc}/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd')) ||
            null,
        );
        expect((await readWorkbook(bytes)).find(({ name }) => name === 'Users')?.rows.map((row) => row[1] || null)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a workbook that cannot be finished', () => {
  it.each([1, 3])('leaves nothing behind when it is given up at a user, early or late: %s', async (looks) => {
    const place = path.join(folder, `cancelled-${looks}`);
    mkdirSync(place);
    const cancel = new AbortController();
    const content = contentOf(demo.snapshot, demo.plan, demo.catalog);
    let seen = 0;
    const names = {
      ...content.names,
      user: (user: number) => {
        seen++;
        if (seen === looks * 40) cancel.abort();
        return content.names.user(user);
      },
    };
    const made = writeReport(path.join(place, 'report.xlsx'), { ...content, names }, 'xlsx', { signal: cancel.signal });
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(place)).toEqual([]);
  });

  it.each(['family', 'user'] as const)(
    'hands on what goes wrong while rows and texts are made, and leaves nothing behind: %s',
    async (failing) => {
      const place = path.join(folder, `broken-${failing}`);
      mkdirSync(place);
      const content = contentOf(demo.snapshot, demo.plan, demo.catalog);
      let asked = 0;
      const broken = (): never => {
        throw new Error(`no such ${failing}`);
      };
      const names = {
        ...content.names,
        family: failing === 'family' ? broken : content.names.family,
        user: (user: number) => {
          asked++;
          return failing === 'user' && asked === 100 ? broken() : content.names.user(user);
        },
      };
      await expect(writeReport(path.join(place, 'report.xlsx'), { ...content, names }, 'xlsx')).rejects.toThrow(`no such ${failing}`);
      expect(readdirSync(place)).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32')('says that the disk is full, and leaves nothing behind', async () => {
    const place = path.join(folder, 'full');
    mkdirSync(place);
    const child = path.join(import.meta.dirname, 'writeXlsxChild.ts');
    const file = path.join(place, 'report.xlsx');
    const { stdout } = await run('bash', ['-c', 'ulimit -f 16; trap "" XFSZ; exec "$0" "$1" "$2"', process.execPath, child, file]);
    expect(JSON.parse(stdout)).toEqual({ code: 'diskFull' });
    expect(readdirSync(place)).toEqual([]);
  });
});

const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!office) console.warn('LibreOffice is not installed: no workbook was opened with it.');

describe.skipIf(!office)('a workbook in LibreOffice', () => {
  it('has the same users with the same figures', async () => {
    const file = path.join(folder, 'office.xlsx');
    writeFileSync(file, await bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog), writeXlsx));
    const toCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3';
    await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', toCsv, '--outdir', folder, file]);
    const written = readdirSync(folder).find((name) => name.startsWith('office') && name.endsWith('.csv'));
    if (written === undefined) throw new Error('LibreOffice has written nothing');
    const { stdout } = await run('cat', [path.join(folder, written)]);
    const rows = readCsv(Buffer.from(`\ufeff${stdout.replaceAll('\n', '\r\n')}`)).records;
    expect(rows.map((row) => row[1])).toEqual(sheet('Users').rows.map((row) => row[1]));
  });
});
