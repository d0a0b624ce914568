import type { ReportBlock, ReportCell, ReportSection, ReportTable, Tone } from '../../../shared/model/reportDocument.ts';
import type { ReportContent } from '../content/reportContent.ts';

/** What sections are made from. */
export type DocumentSource = Omit<ReportContent, 'document'>;

/** A section of the report, or null where there is nothing to say. */
export type SectionMaker = (source: DocumentSource) => ReportSection | null;

type Column = ReportTable['columns'][number];

/** A column of text. */
export function text(title: string, width: number): Column {
  return { title, align: 'start', width };
}

/** A column of numbers. */
export function figure(title: string, width: number): Column {
  return { title, align: 'end', width };
}

export function cell(content: string, tone?: Tone): ReportCell {
  return tone === undefined ? { text: content } : { text: content, tone };
}

export function paragraph(content: string): ReportBlock {
  return { kind: 'paragraph', text: content };
}

export function heading(content: string): ReportBlock {
  return { kind: 'heading', text: content };
}

export function list(items: readonly string[], ordered = false): ReportBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }];
}

/** A table; nothing when it has no rows. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (ReportCell | string)[])[],
  note: string | null = null,
): ReportBlock[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : each)));
  return [{ kind: 'table', caption, columns, rows: cells, note }];
}

/** A number that is bad news unless it is zero. */
export function countCell(value: number, shown: string, tone: Tone): ReportCell {
  return value === 0 ? cell(shown) : cell(shown, tone);
}

/** With a capital letter, for a sentence that begins with a name or a fragment. */
export function capitalized(sentence: string, language: string): string {
  const [first = '', ...rest] = sentence;
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** With a full stop, unless it ends like a sentence already. */
export function asSentence(fragment: string): string {
  return /[.!?…]$/.test(fragment) ? fragment : `${fragment}.`;
}
