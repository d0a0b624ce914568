import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { blockWriter } from '../../../electron/reports/html/blocks.ts';
import { cssString, html } from '../../../electron/reports/html/markup.ts';
import { writeHtml } from '../../../electron/reports/html/writeHtml.ts';
import type { ReportBlock, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { documentOf, sampleDocument } from '../../support/sampleDocument.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror="alert('2')"> &lt;b&gt; ]]> --> \${x} "'\``;

test('the page is HTML without a single fault, in the language of its reader', async () => {
  const source = await written(sampleDocument({ language: 'sv' }));
  const faults: string[] = [];
  const page = parse(source, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  expect(faults).toEqual([]);
  expect(attribute(only(page, 'html'), 'lang')).toBe('sv');
  expect(textOf(only(page, 'title'))).toBe('E1 to E3 for Sales');
});

test('every text of the document is on the page, in its order', async () => {
  const document = sampleDocument();
  const text = textOf(only(parse(await written(document)), 'body'));
  let from = 0;
  for (const expected of textsIn(document)) {
    const at = text.indexOf(expected, from);
    expect(at, expected).toBeGreaterThanOrEqual(0);
    from = at + expected.length;
  }
});

test('headings descend one level at a time, and the contents lead to each section', async () => {
  const page = parse(await written(sampleDocument()));
  const levels = elements(page).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  const ids = elements(page).flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const links = elements(page).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => attribute(link, 'href'))).toEqual(['#page-report', '#summary', '#seats', '#at-risk', '#sign-off']);
  for (const link of links) expect(ids).toContain(attribute(link, 'href')?.slice(1));
  const named = elements(page).flatMap((element) => attribute(element, 'aria-labelledby')?.split(' ') ?? []);
  for (const id of named) expect(ids).toContain(id);
});

test('tables have captions, and headings with a scope', async () => {
  const page = parse(await written(sampleDocument()));
  const tables = elements(page).filter((element) => attribute(element, 'class')?.startsWith('rows'));
  expect(tables).toHaveLength(2);
  for (const table of tables) expect(textOf(only(table, 'caption'))).not.toBe('');
  const headings = elements(page).filter(({ tagName }) => tagName === 'th');
  for (const heading of headings) expect(['col', 'row']).toContain(attribute(heading, 'scope'));
});

test('a chart is a picture with a title and a description, and a table', async () => {
  const page = parse(await written(sampleDocument()));
  const svg = only(page, 'svg');
  expect(attribute(svg, 'role')).toBe('img');
  expect(textOf(only(svg, 'desc'))).toBe('Units in use rise from 0 to 960 of 1,000 within 40 minutes.');
  expect(textOf(only(page, 'details'))).toContain('At the start01,000');
});

test('the page loads nothing, runs nothing, and its policy allows nothing but its own styles', async () => {
  const page = parse(await written(sampleDocument()));
  const policy = elements(page).find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  const hash = createHash('sha256')
    .update(textOf(only(page, 'style')))
    .digest('base64');
  expect(attribute(policy, 'content')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  for (const element of elements(page)) {
    expect(['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'use', 'image']).not.toContain(element.tagName);
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^on|^style$|^src$/);
      if (name === 'href') expect(value).toMatch(/^#/);
    }
  }
  expect(textOf(only(page, 'style'))).not.toMatch(/url\(|@import|https?:/);
});

test('names with markup are text wherever they stand', async () => {
  const plain = sampleDocument();
  const hostile = JSON.parse(JSON.stringify(plain), (key, value) =>
    typeof value === 'string' && !['id', 'kind', 'tone', 'language', 'align', 'role'].includes(key) ? HOSTILE : value,
  ) as ReportDocument;
  const shapeOf = (source: string) =>
    elements(parse(source))
      .filter(({ tagName }) => tagName !== 'wbr')
      .map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);
  expect(shapeOf(await written(hostile))).toEqual(shapeOf(await written(plain)));
});

test('whatever a text holds, the page shows it and has the same parts', () => {
  const marks = fc.constantFrom(...'<>&"\'=/-!`\0\r\n\u0085\u2028\u202e\u2066\ud800é', '</p>', '<b', '&amp;');
  const texts = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join(''));
  const write = blockWriter(sampleDocument());
  fc.assert(
    fc.property(texts, (text) => {
      const source = html`${write({ kind: 'paragraph', text })}${write({ kind: 'list', ordered: false, items: [text] })}`.source;
      const page = parseFragment(source);
      expect(elements(page).map(({ tagName }) => tagName)).toEqual(['p', 'ul', 'li']);
      expect(textOf(only(page, 'p'))).toBe(shown(text));
      expect(textOf(only(page, 'li'))).toBe(shown(text));
    }),
    { numRuns: 1000 },
  );
});

test('a text in the style sheet is a string of it, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*"$/u);
    }),
  );
  expect(cssString('a"</style>')).toBe('"a\\22 \\3c \\2f style\\3e "');
});

test('a table of ten thousand rows is whole', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [{ text: `User ${index}` }, { text: 'Lost' }]);
  const columns = [
    { title: 'User', align: 'start', width: 1 },
    { title: 'Result', align: 'start', width: 1 },
  ] as const;
  const source = await written(documentOf({ kind: 'table', caption: 'All', columns, rows, note: null }));
  expect(source.match(/<tr>/g)).toHaveLength(10_001);
});

async function written(document: ReportDocument): Promise<string> {
  let source = '';
  await writeHtml(document, {
    write: async (piece) => {
      source += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
    },
  });
  return source;
}

/** What a reader is to see of a text. */
function shown(text: string): string {
  return [...text.toWellFormed().replace(/\r\n?|\u2028|\u2029/g, '\n')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 0x7f) return '\u2421';
      if ((code >= 0x80 && code < 0xa0) || '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'.includes(character)) return '\ufffd';
      return code < 0x20 && character !== '\n' && character !== '\t' ? String.fromCodePoint(0x2400 + code) : character;
    })
    .join('');
}

function textsIn({ title, subtitle, facts, sections, footer }: ReportDocument): string[] {
  const blocks = sections.flatMap((section) => [section.title, ...section.blocks.flatMap(textsInBlock)]);
  return [title, subtitle, ...facts.flatMap(({ label, text }) => [label, text]), ...blocks, footer];
}

function textsInBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'notice':
      return [block.title, block.text];
    case 'figures':
      return block.figures.flatMap(({ label, text }) => [label, text]);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat().map(({ text }) => text), block.note ?? ''];
    case 'chart':
      return [block.title, block.description];
    case 'signatures':
      return [...block.headings, ...block.labels];
  }
}

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own;
}

function only(within: Node, tagName: string): Element {
  const [first] = elements(within).filter((element) => element.tagName === tagName);
  if (first === undefined) throw new Error(`No ${tagName} on the page.`);
  return first;
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
