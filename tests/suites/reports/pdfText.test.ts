import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePdf } from '../../../electron/reports/pdf/writePdf.ts';
import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import { bare, written } from '../../support/readPdf.ts';
import { saysAllOf } from './pdfChecks.ts';
import { documentOf, usersTable, wholeDocument } from './pdfFixture.ts';

test('every text of the document is in the file, in reading order', async () => {
  const document = wholeDocument();
  await using read = await written(document);
  saysAllOf(read, document);
});

test.each(['en', 'sv', 'nl'] as const)('the file says that it is written in the language of the report: %s', async (language) => {
  const tags = { en: 'en-GB', sv: 'sv-SE', nl: 'nl-NL' };
  const title = 'Överflyttning från E1 till E3, één voor één';
  await using read = await written(
    documentOf([{ kind: 'paragraph', text: 'Åäö ÅÄÖ é ë ij ĳ ‘aanhalingen’ ”citat”' }], { language, title }),
  );
  const { info } = await read.pdf.getMetadata();
  expect(info).toMatchObject({ Language: tags[language], Title: title, Producer: 'License Rehearsal', CreationDate: 'D:20261102080000Z' });
  expect(bare(read.pages[1]?.text ?? '')).toContain(bare('Åäö ÅÄÖ é ë ij ĳ ‘aanhalingen’ ”citat”'));
});

test('texts of Latin, Greek, Cyrillic, Armenian and Georgian letters can be read and searched', async () => {
  const texts = [
    'Łódź – Kraków',
    'Škoda Žižkov ő ű',
    'İstanbul ğ ş',
    'Αθήνα Ωμέγα',
    'Москва Ґанок Ђорђе',
    'Հայաստան',
    'საქართველო',
    'Việt Nam',
  ];
  await using read = await written(documentOf(texts.map((text) => ({ kind: 'paragraph', text }))));
  for (const text of texts) expect(bare(read.pages[1]?.text ?? '')).toContain(bare(text));
});

test('words written from right to left are drawn so, and are read in the order in which they were written', async () => {
  const document = documentOf([{ kind: 'paragraph', text: 'Approved by דוד כהן and محمد علي (2) today' }]);
  await using read = await written(document);
  expect(read.pages[1]?.text).toContain('Approved by דוד כהן and محمد علي (2) today');
  const streams = contentOf(await bytesOf(document));
  for (const name of ['דוד כהן', 'محمد علي']) expect(streams).toContain(`/ActualText (${utf16(name)})`);
});

test('a character that no typeface has is drawn as its number and stays in the text', async () => {
  const document = documentOf([{ kind: 'paragraph', text: 'Name: 王𠀋 🦄 end' }]);
  await using read = await written(document);
  expect(bare(read.pages[1]?.text ?? '')).toContain(bare('Name: 73 8B 200 0B 1F9 84 end'));
  const streams = contentOf(await bytesOf(document));
  for (const character of ['王', '𠀋', '🦄']) expect(streams).toContain(`/ActualText (${utf16(character)})`);
});

test('marks that turn the direction of text turn nothing, and are seen', async () => {
  await using read = await written(documentOf([{ kind: 'paragraph', text: 'invoice\u202efdp.exe' }]));
  expect(bare(read.pages[1]?.text ?? '')).toContain('invoice202Efdp.exe');
});

test('control characters and halves of characters are seen, in the title too', async () => {
  const odd = 'a\u0000b\u001bc\ud800d';
  await using read = await written(documentOf([{ kind: 'paragraph', text: odd }], { title: odd, footer: odd }));
  expect(bare(read.pages[1]?.text ?? '')).toContain('a0000b001Bc\ufffdd');
  const { info } = await read.pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'a\ufffdb\ufffdc\ufffdd' });
});

test('markup, escapes and links in names stay text', async () => {
  const odd = `<script>alert(1)</script> & "q" 'a' \\ ) ( %% <<>> ]]> /JS (x) Tj https://example.com?a=b`;
  await using read = await written(
    documentOf(
      [
        { kind: 'paragraph', text: odd },
        { kind: 'heading', text: odd },
      ],
      { title: odd, subtitle: odd, footer: odd },
    ),
  );
  expect(bare(read.pages[1]?.text ?? '')).toContain(bare(odd));
  const { info, metadata } = await read.pdf.getMetadata();
  expect(info).toMatchObject({ Title: odd, Subject: odd });
  expect(metadata?.get('dc:title')).toBe(odd);
  expect(read.pages.flatMap(({ links }) => links)).toEqual(['only']);
  expect(await read.pdf.getJSActions()).toBeNull();
});

test('a text with line breaks keeps them', async () => {
  await using read = await written(documentOf([{ kind: 'paragraph', text: 'first line\nsecond line\r\nthird line' }]));
  const page = await read.pdf.getPage(2);
  const { items } = await page.getTextContent();
  const heights = ['first', 'second', 'third'].map((word) =>
    items.flatMap((item) => ('str' in item && item.str.startsWith(word) ? [Number(item.transform[5])] : [])),
  );
  expect(heights.map((own) => own.length)).toEqual([1, 1, 1]);
  expect(new Set(heights.flat()).size).toBe(3);
});

test('an arrow that was typed as two characters stays two, and a capital keeps its neighbours', async () => {
  await using read = await written(documentOf([{ kind: 'paragraph', text: 'E1->E3 3x4 (A) <- =>' }]));
  expect(bare(read.pages[1]?.text ?? '')).toContain(bare('E1->E3 3x4 (A) <- =>'));
});

test('the same document gives the same bytes, whatever was written before', async () => {
  const document = wholeDocument();
  const first = await bytesOf(document);
  await bytesOf(documentOf([usersTable(3)], { title: 'Another\u00a0one' }));
  expect(Buffer.compare(first, await bytesOf(document))).toBe(0);
});

async function bytesOf(document: ReportDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writePdf(document, {
    write: async (piece) => void pieces.push(Buffer.from(piece)),
    get stream(): never {
      throw new Error('the PDF is written in pieces');
    },
  });
  return Buffer.concat(pieces);
}

/** What the pages draw, unpacked. */
function contentOf(pdf: Buffer): string {
  let text = '';
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    const packed = pdf.subarray(at + 'stream\n'.length, end);
    if ((packed[0] ?? 0) === 0x78) text += inflateSync(packed).toString('latin1');
  }
  return text;
}

/** As a PDF writes text: UTF-16, big-endian, marked as such, with its own escapes. */
function utf16(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return bytes
    .toString('latin1')
    .replace(/[\n\r\t\b\f()\\]/g, (character) => `\\${{ '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' }[character] ?? character}`);
}
