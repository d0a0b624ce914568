import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../electron/reports/markdown/writeMarkdown.ts';
import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import { documentOf, sampleDocument } from '../../support/sampleDocument.ts';

/** Links addresses as GitHub does: those with a scheme, `www.` and mail. */
const parser = new MarkdownIt({ linkify: true, html: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true });

const table = (text: string) =>
  ({
    kind: 'table',
    caption: 'Users',
    columns: [
      { title: text, align: 'start', width: 1 },
      { title: 'Result', align: 'end', width: 1 },
    ],
    rows: [[{ text }, { text: 'Lost', tone: 'bad' }]],
    note: text,
  }) as const;

test('the report reads as a document: headings, lists, tables, and the chart as its steps', async () => {
  const source = await written(sampleDocument());
  const tokens = parser.parse(source, {});
  const headings = tokens.flatMap(({ type, tag }, index) => (type === 'heading_open' ? [`${tag} ${tokens[index + 1]?.content}`] : []));
  expect(headings).toEqual(['h1 E1 to E3 for Sales', 'h2 Summary', 'h3 Steps', 'h2 Seats over time', 'h2 Users at risk', 'h2 Sign-off']);
  expect(tokens.filter(({ type }) => type === 'table_open')).toHaveLength(4);
  expect(source).toContain('| 10 min | 320 | 1,000 |');
  expect(source).toContain('> **▲ At risk**');
  expect(source).toContain('Office 365 E3.\\\nNobody is asked');
});

test.each([
  '# not a heading',
  '- not a list',
  '1. not a list either',
  '> not a quotation',
  '    not code',
  '```not code```',
  '**not bold** and _not slanted_ and ~~not struck~~',
  '[not a link](https://evil.example) ![nor a picture](x)',
  '<script>alert(1)</script> <b>',
  '&lt;b&gt; &copy; &#35;',
  'https://evil.example/?a=b www.evil.example anna@contoso.com @anna mailto:anna@contoso.com :smile: $x$',
  'a | b\n--|--\nc | d',
  'title\n===\nother\n---\n:-\n+ x\n2) y',
  'C:\\Users\\anna\\ `tick` ``two`` | `',
  '\\`@` x`@``|y',
  '[x]: https://evil.example',
  '*** --- ___',
  '- [ ] not a task',
])('%j is shown as it is, in a paragraph, a list, a table, a notice and a heading', async (text) => {
  await expectShown(text);
});

test('whatever a text holds, it is shown, and the document has the same parts', async () => {
  const marks = fc.constantFrom(...'*_<>[]()|#`~&;:@\\!-+=.1$\n\r\t "/', 'www.', 'https://', 'a', 'é', '\u00a0', '\u0000', '\ud83d\ude00');
  await fc.assert(
    fc.asyncProperty(fc.array(marks, { maxLength: 30 }), async (parts) => await expectShown(`x${parts.join('')}`)),
    { numRuns: 400 },
  );
});

async function expectShown(text: string): Promise<void> {
  const tokensOf = async (shown: string): Promise<Token[]> =>
    parser.parse(
      await written(
        documentOf(
          { kind: 'paragraph', text: shown },
          { kind: 'list', ordered: true, items: [shown, 'next'] },
          { kind: 'notice', tone: 'bad', title: shown, text: shown },
          { kind: 'heading', text: shown },
          table(shown),
        ),
      ),
      {},
    );
  const tokens = await tokensOf(text);
  expect(tokens.map(({ type }) => type)).toEqual((await tokensOf('word')).map(({ type }) => type));
  const inline = tokens.filter(({ type }) => type === 'inline').map(textOf);
  const wanted = squeezed(text.replace(/\0/g, '\u2400'));
  expect(inline.filter((each) => each.replace(/^✕ /, '') === wanted)).toHaveLength(8);
}

/** What is to be read; fails for anything but text, code, strong words and line breaks. */
function textOf({ children }: Token): string {
  return squeezed(
    (children ?? [])
      .map(({ type, content }) => {
        if (type === 'text' || type === 'text_special' || type === 'code_inline') return content;
        if (type === 'hardbreak' || type === 'softbreak') return '\n';
        expect(['strong_open', 'strong_close']).toContain(type);
        return '';
      })
      .join(''),
  );
}

/** Spaces and line breaks are one space to a reader. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function written(document: ReportDocument): Promise<string> {
  let source = '';
  await writeMarkdown(document, {
    write: async (piece) => {
      source += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
    },
  });
  return source;
}
