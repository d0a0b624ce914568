import type { ReportBlock, ReportCell, ReportChart, ReportDocument, ReportTable, Tone } from '../../../shared/model/reportDocument.ts';
import { chartTable } from '../chart/chartTable.ts';
import { escapeCell, escapeMarkdown, escapeParagraph } from './escapeMarkdown.ts';

/** A block without the empty lines around it. */
export function blockToMarkdown(block: ReportBlock, document: ReportDocument): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeParagraph(block.text);
    case 'list':
      return list(block.items, block.ordered);
    case 'notice':
      return notice(SIGNS[block.tone], block.title, block.text);
    case 'figures':
      return rowsOf(
        block.figures.map(({ label }) => ({ title: label, align: 'start' })),
        [block.figures.map(({ text, tone }) => ({ text, tone }))],
      );
    case 'table':
      return table(block);
    case 'chart':
      return chart(block, document);
    case 'signatures':
      return rowsOf(
        ['', ...block.headings].map((title) => ({ title, align: 'start' })),
        block.labels.map((label) => [{ text: label }, ...block.headings.map(() => ({ text: '' }))]),
      );
  }
}

/** Before what is good or bad, where it is not said already: Markdown has no colours. */
const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', caution: '▲', bad: '✕', neutral: '' };

function list(items: readonly string[], ordered: boolean): string {
  return items
    .map((item, index) => {
      const marker = ordered ? `${index + 1}. ` : '- ';
      return `${marker}${escapeParagraph(item, ' '.repeat(marker.length))}`;
    })
    .join('\n');
}

function notice(sign: string, title: string, text: string): string {
  const said = `> **${`${sign} ${escapeMarkdown(title)}`.trim()}**`;
  return text.trim() === '' ? said : `${said}\n>\n> ${escapeParagraph(text, '> ')}`;
}

function table({ caption, columns, rows, note }: ReportTable): string {
  return [`**${escapeMarkdown(caption)}**`, rowsOf(columns, rows), ...paragraphs(note ?? '')].join('\n\n');
}

/** Its steps as a table, after what it says. */
function chart(block: ReportChart, document: ReportDocument): string {
  const { columns, rows } = chartTable(block, document);
  return [`**${escapeMarkdown(block.title)}**`, ...paragraphs(block.description), rowsOf(columns, rows)].join('\n\n');
}

function paragraphs(text: string): string[] {
  return text.trim() === '' ? [] : [escapeParagraph(text)];
}

function rowsOf(
  columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[],
  rows: readonly (readonly ReportCell[])[],
): string {
  return [
    line(columns.map(({ title }) => escapeCell(title))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(({ text, tone = 'neutral' }) => `${SIGNS[tone]} ${escapeCell(text)}`.trim()))),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
