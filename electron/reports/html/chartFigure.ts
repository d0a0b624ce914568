import type { ReportChart, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { layOutChart, TICK_LENGTH } from '../chart/chartLayout.ts';
import type { Dash } from '../chart/chartLooks.ts';
import { chartTable } from '../chart/chartTable.ts';
import { estimatedWidth } from '../chart/estimatedWidth.ts';
import { html, type Markup } from './markup.ts';
import { plainTable } from './table.ts';

const FONT_SIZE = 12;
const SIZE = { width: 760, height: 260, fontSize: FONT_SIZE, textWidth: (text: string): number => estimatedWidth(text, FONT_SIZE) };

/** A chart as a picture, with all it says in words for who cannot see it, and as a table for who would rather read it. */
export function chartFigure(chart: ReportChart, id: string, document: ReportDocument): Markup {
  const layout = layOutChart(chart, SIZE);
  const { plot } = layout;
  return html`<figure>
<figcaption id="${id}">${chart.title}</figcaption>
<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}"><svg class="chart" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${chart.title}</title>
<desc id="${id}-description">${chart.description}</desc>
${layout.lines.map(({ area, tint }) => (area === null ? html`` : html`<path class="area tint-${tint}" d="${area}"/>\n`))}
${layout.valueTicks.map(
  ({ text, x, y, lineY }) =>
    html`<path class="grid" d="M${plot.left} ${lineY}H${plot.right}"/><text x="${x}" y="${y}" text-anchor="end">${text}</text>\n`,
)}
${layout.timeTicks.map(
  ({ text, x, y, lineX, anchor }) =>
    html`<path class="axis" d="M${lineX} ${plot.bottom}v${TICK_LENGTH}"/><text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>\n`,
)}
<path class="axis" d="M${plot.left} ${plot.bottom}H${plot.right}"/>
${layout.lines.map(({ path, tint, dash }) => html`<path class="line tint-${tint}"${dashes(dash)} d="${path}"/>\n`)}
${layout.legend.map(
  ({ text, x, y, lineFrom, lineTo, lineY, tint, dash }) =>
    html`<path class="line tint-${tint}"${dashes(dash)} d="M${lineFrom} ${lineY}H${lineTo}"/><text class="name" x="${x}" y="${y}">${text}</text>\n`,
)}
</svg></div>
<details><summary>${document.words.asTable}</summary>${plainTable(chartTable(chart, document), `${id}-table`)}</details>
</figure>`;
}

function dashes(dash: Dash): Markup | undefined {
  return dash.length === 0 ? undefined : html` stroke-dasharray="${dash.join(' ')}"`;
}
