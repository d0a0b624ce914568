import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { writePdf } from '../../../electron/reports/pdf/writePdf.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ReportBlock, ReportTable } from '../../../shared/model/reportDocument.ts';
import { bare, elements, type ReadElement, type ReadPdf, written } from '../../support/readPdf.ts';
import { keepsTheMargins } from './pdfChecks.ts';
import { documentOf, usersTable, wholeDocument } from './pdfFixture.ts';

const WIDE = 'Wide'.repeat(75);
const sentence = 'Everybody in the group gets the new license plan before the old one is taken away. ';

/** What has text or stands for a picture: on each further page of a table, the reader lists all its rows again, empty. */
function rolesOf(read: ReadPdf, role: string): ReadElement[] {
  return read.pages.flatMap(({ structure }) => elements(structure, role).filter(({ text, alt }) => text.trim() !== '' || alt !== null));
}

test('a reading aid finds headings, lists, tables with their heads, pictures with words, and the contents', async () => {
  const document = wholeDocument();
  await using read = await written(document);
  expect(await read.pdf.getMarkInfo()).toEqual(new Map(Object.entries({ Marked: true, Suspects: false, UserProperties: false })));
  expect(Object.fromEntries((await read.pdf.getViewerPreferences()) ?? [])).toMatchObject({ DisplayDocTitle: true });
  const said = (role: string): string[] => rolesOf(read, role).map(({ text }) => text.trim().replace(/\s+/g, ' '));
  expect(said('H1')).toEqual([document.title]);
  expect(said('H2')).toEqual([document.words.contents, ...document.sections.map(({ title }) => title)]);
  expect(said('H3')).toEqual(['Notes', 'Office 365 E3']);
  expect(rolesOf(read, 'Figure').map(({ alt }) => alt)).toEqual([
    'From 400 units in use to 1,640 after 40 minutes, of 1,600 owned; 1,240 from the second hour on.',
  ]);
  expect(said('TOCI').map(bare)).toEqual(document.sections.map(({ title, id }) => bare(title) + pageOf(read, id, document.sections)));
  expect(said('Caption')).toEqual(['Users at risk', 'Users at risk']);
  expect(said('LBody')).toContain('Buy 25 license units first.');
  expect(said('Lbl')).toEqual(expect.arrayContaining(['1.', '11.', '•', 'Users with a gap']));
});

/** The page on which the section's heading stands, as the structure says. */
function pageOf(read: ReadPdf, id: string, sections: readonly { readonly id: string; readonly title: string }[]): number {
  const title = sections.find((section) => section.id === id)?.title ?? '';
  return 1 + read.pages.findIndex(({ structure }) => elements(structure, 'H2').some(({ text }) => text.trim() === title));
}

test('each cell of a table has a heading above it and a name at the start of its row', async () => {
  await using read = await written(documentOf([usersTable(4)]));
  const [table] = elements(read.pages[1]?.structure ?? null, 'Table');
  const [head, ...rows] = elements(table ?? null, 'TR');
  expect(head?.children.map(({ role, scope }) => [role, scope])).toEqual(Array.from({ length: 4 }, () => ['TH', 'Column']));
  for (const { children } of rows) {
    expect(children.map(({ role, scope }) => [role, scope])).toEqual([
      ['TH', 'Row'],
      ['TD', null],
      ['TD', null],
      ['TD', null],
    ]);
  }
  expect(rows.map(({ children }) => children[0]?.text)).toEqual([0, 1, 2, 3].map((index) => expect.stringContaining(`Person ${index} `)));
});

test('contents and bookmarks lead to the sections', async () => {
  const document = wholeDocument();
  await using read = await written(document);
  expect(read.pages[0]?.links).toEqual(document.sections.map(({ id }) => id));
  for (const { id } of document.sections) {
    const [target] = (await read.pdf.getDestination(id)) ?? [];
    expect(await read.pdf.getPageIndex(target), id).toBe(pageOf(read, id, document.sections) - 1);
  }
  const outline = await read.pdf.getOutline();
  expect(outline?.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual(
    document.sections.map(({ title, blocks }) => [title, blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))]),
  );
});

test('every page says which of how many it is, and what report it belongs to', async () => {
  const document = wholeDocument();
  await using read = await written(document);
  read.pages.forEach(({ text }, index) => {
    expect(bare(text)).toContain(bare(`Page ${index + 1} of ${read.pages.length}`));
    expect(bare(text)).toContain(bare(document.footer));
  });
});

test('header, footer and repeated table heads are not read aloud', async () => {
  await using read = await written(wholeDocument());
  for (const { structure } of read.pages) expect(structure?.text ?? '').not.toMatch(/Page \d|continued|Contoso$/);
});

const extremes: readonly (readonly [string, readonly ReportBlock[]])[] = [
  ['a table of 500 rows', [usersTable(500)]],
  [
    'words of 1,200 letters',
    [
      { kind: 'paragraph', text: WIDE },
      { kind: 'heading', text: WIDE },
      { kind: 'notice', tone: 'bad', title: WIDE, text: WIDE },
    ],
  ],
  [
    'cells longer than a page',
    [
      tableOf([
        ['Long', sentence.repeat(150), WIDE.repeat(9)],
        ['Short', 'one', 'two'],
      ]),
    ],
  ],
  ['ten narrow columns of long words', [tableOf([Array.from({ length: 10 }, (_, index) => WIDE.slice(0, 20 + 30 * index))])]],
  ['a notice longer than a page', [{ kind: 'notice', tone: 'caution', title: 'Long', text: sentence.repeat(80) }]],
  ['six figures with long numbers', [figuresOf('12,345,678 of 12,345,679 users', 6)]],
  ['one figure and an empty one', [figuresOf('', 1), figuresOf('0', 2)]],
  ['an empty list, table and text', [{ kind: 'list', ordered: true, items: [] }, tableOf([]), { kind: 'paragraph', text: '' }]],
  [
    'a list of 300 items',
    [{ kind: 'list', ordered: true, items: Array.from({ length: 300 }, (_, index) => sentence.repeat(1 + (index % 3))) }],
  ],
  ['twelve who sign', [{ kind: 'signatures', headings: ['Name', 'Date', WIDE], labels: Array.from({ length: 9 }, () => sentence) }]],
];

test.each(extremes)('nothing stands outside the margins: %s', async (_name, blocks) => {
  const document = documentOf(blocks, { title: WIDE, footer: WIDE, subtitle: sentence, facts: [{ label: WIDE, text: WIDE }] });
  await using read = await written(document);
  await keepsTheMargins(read);
});

test('nothing stands outside the margins: a whole report', async () => {
  await using read = await written(wholeDocument());
  await keepsTheMargins(read);
});

test('everything drawn belongs to the structure or is marked as decoration', async () => {
  await using read = await written(wholeDocument());
  for (let number = 1; number <= read.pages.length; number++) {
    const page = await read.pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    let depth = 0;
    for (const operator of fnArray) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth++;
      else if (operator === OPS.endMarkedContent) depth--;
      else if (operator === OPS.showText || operator === OPS.constructPath || operator === OPS.fill || operator === OPS.stroke) {
        expect(depth, `page ${number}`).toBeGreaterThan(0);
      }
    }
    expect(depth).toBe(0);
  }
});

test('a table that goes on says so on each further page, with its head, and no row is lost', async () => {
  await using read = await written(documentOf([usersTable(500)]));
  const pages = read.pages.slice(1);
  expect(pages.length).toBeGreaterThan(10);
  pages.forEach(({ text }, index) => {
    expect(bare(text)).toContain(bare('Seconds without'));
    expect(bare(text).includes(bare('Users at risk (continued)')), `page ${index + 2}`).toBe(index > 0);
  });
  expect(rolesOf({ ...read, pages }, 'TR')).toHaveLength(501);
  expect(bare(pages.map(({ text }) => text).join(''))).toContain('person499.akesson@contoso.example');
});

test('the last row of a table never stands alone on a page, and no heading at the foot of one', async () => {
  for (let count = 16; count < 28; count++) {
    await using read = await written(
      documentOf([usersTable(count), { kind: 'heading', text: 'Next' }, { kind: 'paragraph', text: sentence.repeat(4) }]),
    );
    const rows = read.pages.slice(1).map(({ structure }) => elements(structure, 'TR').filter(({ text }) => text.trim() !== '').length);
    expect(rows.at(-1) === 0 ? rows.at(-2) : rows.at(-1), `${count} rows`).toBeGreaterThan(1);
    for (const { structure } of read.pages)
      expect(elements(structure, 'H3').length).toBeLessThanOrEqual(
        elements(structure, 'P').filter(({ text }) => text.includes('Everybody')).length,
      );
  }
});

test('contents of 90 sections take as many pages as they need, and the numbers are right', async () => {
  const sections = Array.from({ length: 90 }, (_, index) => ({
    id: `s${index}`,
    title: `Section ${index} ${index % 9 === 0 ? sentence.repeat(2) : ''}`.trim(),
    blocks: [{ kind: 'paragraph' as const, text: sentence.repeat(10) }],
  }));
  await using read = await written(documentOf([], { sections }));
  const entries = rolesOf(read, 'TOCI').map(({ text }) => bare(text));
  expect(entries).toEqual(
    sections.map(
      ({ id, title }) =>
        bare(title) +
        String(
          1 +
            read.pages.findIndex(({ structure }) => elements(structure, 'H2').some(({ text }) => bare(text) === bare(title) && id !== '')),
        ),
    ),
  );
});

test('a report that cannot be written fails with the error of the file', async () => {
  let room = 20_000;
  const failing = writePdf(documentOf([usersTable(500)]), {
    write: async (piece) => {
      room -= piece.length;
      if (room < 0) throw new AppError('diskFull');
    },
    get stream(): never {
      throw new Error('the PDF is written in pieces');
    },
  });
  await expect(failing).rejects.toMatchObject({ code: 'diskFull' });
});

function tableOf(rows: readonly (readonly string[])[]): ReportTable {
  const columns = Array.from({ length: rows[0]?.length ?? 3 }, (_, index) => ({
    title: `Column ${index}`,
    align: index % 2 === 0 ? ('start' as const) : ('end' as const),
    width: 1 + (index % 3),
  }));
  return { kind: 'table', caption: 'A table', columns, rows: rows.map((row) => row.map((text) => ({ text }))), note: null };
}

function figuresOf(text: string, count: number): ReportBlock {
  return {
    kind: 'figures',
    figures: Array.from({ length: count }, (_, index) => ({
      label: sentence,
      text,
      tone: index % 2 === 0 ? ('neutral' as const) : ('bad' as const),
    })),
  };
}
