import type { ReportDocument, ReportTable } from '../../../../shared/model/reportDocument.ts';
import { CHART_COLOURS } from '../../chart/chartLooks.ts';
import { cssString } from '../markup.ts';
import { columnShares, shareClass, WIDEST } from '../table.ts';
import { paperStyles } from './paperStyles.ts';
import { partStyles } from './partStyles.ts';
import { screenStyles } from './screenStyles.ts';

/** The style sheet of a report. All of it that comes from the document are numbers, and two texts in strings, for the edge of the paper. */
export function pageStyles(document: ReportDocument): string {
  return [colours(), screenStyles, partStyles, shares(document), paperStyles, paperEdge(document)].join('\n');
}

function colours(): string {
  const tints = (scheme: 'light' | 'dark'): string => CHART_COLOURS.map((colour, tint) => `--tint-${tint}:${colour[scheme]};`).join('');
  const light = `--ink:#242424;--quiet:#5c5c5c;--page:#fff;--surface:#f7f8fa;--line:#d9dce1;--strong:#8a8f98;--accent:#0f5ca8;
--good:#0e6e2f;--good-ground:#eaf6ee;--caution:#8a4b00;--caution-ground:#fdf4e3;--bad:#a4161f;--bad-ground:#fcecee;--neutral:#0f5ca8;--neutral-ground:#edf4fc;${tints('light')}`;
  const dark = `--ink:#ececec;--quiet:#b4b8bf;--page:#1b1d20;--surface:#25282c;--line:#3b3f45;--strong:#7d838c;--accent:#86bdf7;
--good:#7dd69a;--good-ground:#183323;--caution:#f3be72;--caution-ground:#3a2b12;--bad:#f59aa2;--bad-ground:#42191d;--neutral:#86bdf7;--neutral-ground:#172a3f;${tints('dark')}`;
  const lines = CHART_COLOURS.map(
    (_, tint) => `.line.tint-${tint}{stroke:var(--tint-${tint})}.area.tint-${tint}{fill:var(--tint-${tint})}`,
  );
  return `:root{${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${lines.join('\n')}`;
}

/** Paper holds any table; on a screen a column is not squeezed beyond reading: the table is scrolled instead. */
function shares({ sections }: ReportDocument): string {
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block): block is ReportTable => block.kind === 'table');
  const used = new Set(tables.flatMap(({ columns }) => columnShares(columns)));
  // Tables of charts: one column for the time, and one for each line.
  for (let lines = 1; lines <= CHART_COLOURS.length + 3; lines++) used.add(Math.round(100 / (lines + 1)));
  const widths = [...used].sort((a, b) => a - b).map((share) => `.${shareClass(share)}{width:${share}%}`);
  const least = Array.from({ length: WIDEST - 1 }, (_, index) => `.columns-${index + 2}{min-width:${(index + 2) * 6}rem}`);
  return `${widths.join('\n')}
@media screen{${least.join('')}}`;
}

function paperEdge({ footer, words }: ReportDocument): string {
  const pageOf = words.pageOf.split(/(\{page\}|\{pages\})/).filter((piece) => piece !== '');
  const counted = pageOf.map((piece) => (piece === '{page}' ? 'counter(page)' : piece === '{pages}' ? 'counter(pages)' : cssString(piece)));
  return `@page{@bottom-left{content:${cssString(footer)}}@bottom-right{content:${counted.join(' ')}}}`;
}
