import type { ReportTable } from '../../../shared/model/reportDocument.ts';
import { html, type Markup } from './markup.ts';

/** A table that can be scrolled with the keyboard where it is wider than the screen. */
export function numberedTable(table: ReportTable, id: string): Markup {
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}">${plainTable(table, id)}</div>${
    table.note === null ? undefined : html`\n<p class="note">${table.note}</p>`
  }`;
}

export function plainTable({ caption, columns, rows }: ReportTable, id: string): Markup {
  const ends = columns.map(({ align }) => (align === 'end' ? html` class="end"` : undefined));
  return html`<table class="rows columns-${Math.min(columns.length, WIDEST)}">
<caption id="${id}">${caption}</caption>
<colgroup>${columnShares(columns).map((share) => html`<col class="${shareClass(share)}">`)}</colgroup>
<thead><tr>${columns.map(({ title }, index) => html`<th scope="col"${ends[index]}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>${row.map(({ text, tone }, index) => {
      const content = tone === undefined ? breakable(text) : html`<span class="tone ${tone}${length(text)}">${breakable(text)}</span>`;
      return index === 0 ? html`<th scope="row"${ends[index]}>${content}</th>` : html`<td${ends[index]}>${content}</td>`;
    })}</tr>\n`,
)}</tbody>
</table>`;
}

/** Tables of more columns than this are as wide as tables of this many. */
export const WIDEST = 8;

/** Whole percents of the width. */
export function columnShares(columns: ReportTable['columns']): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.max(1, Math.round((width / Math.max(all, 1)) * 100)));
}

/** The policy of the page allows no style on an element: each share in use is a class. */
export function shareClass(share: number): string {
  return `share-${share}`;
}

/** A long text in colour shouts: its sign alone is coloured then. */
function length(text: string): string {
  return text.length > 40 ? ' long' : '';
}

/** Words of this length do not fit into a narrow column; parts of the second length not even by themselves. */
const LONG_WORD = /([^\s]{17,})/;
const LONG_PART = 24;

/** A text whose long words, addresses for the most part, may be broken where a reader would: after `@`, else before `.`, `/`, `_` and `-`. */
function breakable(text: string): Markup {
  const pieces = text.split(LONG_WORD).flatMap((piece, index) => (index % 2 === 0 ? html`${piece}` : broken(piece)));
  return html`${pieces}`;
}

function broken(word: string): Markup[] {
  return word
    .split(/(?<=@)/)
    .flatMap((part) => (part.length > LONG_PART ? part.split(/(?=[./_-])/) : part))
    .map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
}
