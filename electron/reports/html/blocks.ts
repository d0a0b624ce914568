import type { ReportBlock, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { chartFigure } from './chartFigure.ts';
import { html, type Markup } from './markup.ts';
import { numberedTable } from './table.ts';

/** Writes blocks of one document, in their order: tables and charts are numbered, so that what belongs together can name each other. */
export function blockWriter(document: ReportDocument): (block: ReportBlock) => Markup {
  let number = 0;
  return (block) => {
    switch (block.kind) {
      case 'heading':
        return html`<h3>${block.text}</h3>`;
      case 'paragraph':
        return html`<p>${block.text}</p>`;
      case 'list':
        return list(block);
      case 'notice':
        return notice(block);
      case 'figures':
        return figures(block);
      case 'table':
        return numberedTable(block, `table-${++number}`);
      case 'chart':
        return chartFigure(block, `chart-${++number}`, document);
      case 'signatures':
        return signatures(block);
    }
  };
}

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { readonly kind: Kind }>;

function list({ ordered, items }: Block<'list'>): Markup {
  const lines = items.map((item) => html`<li>${item}</li>\n`);
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

function notice({ tone, title, text }: Block<'notice'>): Markup {
  return html`<div class="notice ${tone}"><p class="said">${title}</p>${text === '' ? undefined : html`<p>${text}</p>`}</div>`;
}

function figures({ figures: all }: Block<'figures'>): Markup {
  return html`<dl class="figures of-${all.length}">${all.map(({ label, text, tone }) => html`<div class="${tone}"><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>`;
}

function signatures({ headings, labels }: Block<'signatures'>): Markup {
  return html`<div class="scroll" tabindex="0"><table class="signatures">
<thead><tr><td></td>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${labels.map((label) => html`<tr><th scope="row">${label}</th>${headings.map(() => html`<td></td>`)}</tr>\n`)}</tbody>
</table></div>`;
}
