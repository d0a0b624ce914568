import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../electron/reports/csv/csvText.ts';
import { writeCsv } from '../../../electron/reports/csv/writeCsv.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { type ContentChoices, contentOf } from './contentOf.ts';
import { bytesOf, readCsv } from './readReports.ts';

const STEPS = plan([{ kind: 'assignLicense', target: { group: 'staff' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] }]);

/** One user per name, all in the group that the plan changes. */
async function csvOf(names: readonly string[], choices: ContentChoices = {}): Promise<Buffer> {
  const builder = tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] });
  names.forEach((displayName, i) => {
    builder.user(`u${String(i).padStart(3, '0')}`, { in: ['staff'], attributes: { displayName, department: displayName } });
  });
  return await bytesOf(contentOf(builder.snapshot(), STEPS, catalogOf(), choices), writeCsv);
}

const NAMES = 1;
const DEPARTMENT = 3;

/** What a spreadsheet would start to reckon with: at the beginning of a cell, or where one begins when lines are parted at semicolons. */
const WOULD_RECKON = /(?:^|[;\t\r\n|])\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** The way back that the file's description promises. */
const originalOf = (text: string): string =>
  text.replace(/(?<=^|[;\t\r\n|])'(?=[\s']*[=+\-@\uff0b\uff0d\uff1d\uff20])/g, '').replace(/^'(?=\p{Cc})/u, '');

describe('a report as CSV', () => {
  it('is read by a strict reader, a line for every user, whatever they are called', async () => {
    const names = [
      'Ann',
      'Bo "the boss" Ek',
      'Two\r\nlines',
      'a,b;c',
      "O'Neil",
      'Åsa Öberg',
      '李雷',
      '😀 Emoji',
      '',
      'x'.repeat(40_000),
      ' lead ',
    ];
    const { records } = readCsv(await csvOf(names));
    expect(records.map((record) => record[NAMES])).toEqual(names);
    expect(records.map((record) => record[DEPARTMENT])).toEqual(names);
  });

  it('holds no cell that a spreadsheet would take for a formula', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc
        .tuple(
          fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '\n+', ' =', '\u00a0=', '＝', '＠', '\u0000=', 'x;=', 'x\t-', 'x|@', 'x\n='),
          fc.string(),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom("=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example","y")', '@SUM(1+1)*cmd', '-2+3+cmd', '+1', "'=1", '"=1"', ';;=1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 20 }), async (names) => {
        const whole = names.map((name) => name.toWellFormed());
        const cells = readCsv(await csvOf(whole)).records.map((record) => record[NAMES] ?? '');
        expect(cells.filter((cell) => WOULD_RECKON.test(cell))).toEqual([]);
        expect(cells.filter((cell) => /^\p{Cc}/u.test(cell))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing in a text but an apostrophe, which a reader can take away again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvText(text).slice(1, -1).replaceAll('""', '"');
        // A text that has such an apostrophe itself cannot be told from one that was given it.
        fc.pre(originalOf(text) === text);
        expect(originalOf(cell)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('says yes and no as 1 and 0, and leaves numbers without quotes and without signs', async () => {
    const text = (await csvOf(['Ann'])).toString('utf8');
    expect(text.split('\r\n')[1]).toMatch(
      /^"u000","Ann","u000@example.org","Ann","SE",1,1,"[A-Z][a-z]+",\d+,\d+,\d+,\d+,\d+,\d+,\d+,\d+,\d+,"E1","E3",0,0,0,""$/,
    );
  });

  it.each(LANGUAGES)('has its headings in the language of the reader: %s', async (language) => {
    const { headings } = readCsv(await csvOf(['Ann'], { language }));
    expect(headings).toHaveLength(23);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings[NAMES]).toBe({ en: 'Name', sv: 'Namn', nl: 'Naam' }[language]);
  });

  it('is figures and no person where nobody is to be told apart', async () => {
    const { headings, records } = readCsv(await csvOf(['Ann Secret', 'Bo Secret'], { redaction: 'counts' }));
    expect(headings).toEqual(['Section', 'Figure', 'Value']);
    expect(records).toContainEqual(['Users', 'Users in the tenant copy', '2']);
    expect(JSON.stringify(records)).not.toContain('Secret');
  });

  it('calls everybody by a pseudonym when asked to', async () => {
    const { records } = readCsv(await csvOf(['Ann Secret', 'Bo Secret'], { redaction: 'pseudonyms' }));
    expect(new Set(records.map((record) => record[NAMES])).size).toBe(2);
    expect(JSON.stringify(records)).not.toMatch(/Secret|u00\d|SE/);
  });
});
