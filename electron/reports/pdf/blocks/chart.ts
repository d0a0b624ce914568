import type { ReportChart } from '../../../../shared/model/reportDocument.ts';
import { type ChartLayout, layOutChart, TICK_LENGTH } from '../../chart/chartLayout.ts';
import { CHART_COLOURS } from '../../chart/chartLooks.ts';
import { CAPTION, CONTENT_WIDTH, FRAME, HAIRLINE, PAGE, RULE } from '../look.ts';
import { baselineIn, type Sheet } from '../page/sheet.ts';
import { plainText } from '../text/plainText.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';

const HEIGHT = 152;
const STYLE = FRAME;

/** Drawn as lines, sharp at any size; its description is what is read in its place. */
export function layOutChartBlock(chart: ReportChart, typesetter: Typesetter): LaidOut {
  const title = typesetter.layOut(chart.title, CAPTION, CONTENT_WIDTH);
  const titleHeight = title.length * CAPTION.leading + 6;
  const layout = layOutChart(chart, {
    width: CONTENT_WIDTH,
    height: HEIGHT,
    fontSize: STYLE.size,
    textWidth: (text) => typesetter.widthOf(text, STYLE),
  });
  const height = titleHeight + HEIGHT;
  return {
    above: 16,
    below: 14,
    least: height,
    leads: false,
    draw: (sheet, parent) => {
      sheet.ensure(height);
      const top = sheet.y;
      sheet.element(parent, 'P', () => sheet.lines(title, CAPTION, PAGE.left, top));
      const picture = top + titleHeight;
      sheet.element(parent, 'Figure', () => drawChart(sheet, layout, PAGE.left, picture), {
        alt: plainText(chart.description),
        bbox: [PAGE.left, picture, PAGE.left + CONTENT_WIDTH, picture + HEIGHT],
      });
      sheet.y = picture + HEIGHT;
    },
  };
}

function drawChart(sheet: Sheet, layout: ChartLayout, left: number, top: number): void {
  drawScales(sheet, layout, left, top);
  const { pdf } = sheet;
  for (const { area, tint } of layout.lines) {
    if (area === null) continue;
    pdf.save().translate(left, top).path(area).fillOpacity(0.09).fill(colourOf(tint)).restore();
  }
  for (const { path, tint, dash, role } of layout.lines) {
    if (path === '') continue;
    pdf
      .save()
      .translate(left, top)
      .path(path)
      .lineJoin('round')
      .lineWidth(role === 'limit' ? 1.1 : 1.6);
    if (dash.length > 0) pdf.dash([...dash]);
    pdf.stroke(colourOf(tint)).restore();
  }
  for (const { text, x, y, lineFrom, lineTo, lineY, tint, dash } of layout.legend) {
    pdf
      .save()
      .moveTo(left + lineFrom, top + lineY)
      .lineTo(left + lineTo, top + lineY)
      .lineWidth(1.6);
    if (dash.length > 0) pdf.dash([...dash]);
    pdf.stroke(colourOf(tint)).restore();
    label(sheet, text, left + x, top + y);
  }
}

function drawScales(sheet: Sheet, { plot, valueTicks, timeTicks }: ChartLayout, left: number, top: number): void {
  valueTicks.forEach(({ text, x, y, lineY }) => {
    const axis = lineY >= plot.bottom - 0.5;
    sheet.rule(left + plot.left, top + lineY, plot.right - plot.left, axis ? RULE : HAIRLINE, axis ? 0.8 : 0.5);
    label(sheet, text, left + x, top + y, 'end');
  });
  for (const { text, x, y, lineX, anchor } of timeTicks) {
    sheet.fill(left + lineX - 0.4, top + plot.bottom, 0.8, TICK_LENGTH, RULE);
    label(sheet, text, left + x, top + y, anchor);
  }
}

/** Stands on the baseline at `y`; `x` is its start, middle or end. */
function label(sheet: Sheet, text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start'): void {
  if (text === '') return;
  const width = sheet.typesetter.widthOf(text, STYLE);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  sheet.words(text, STYLE, left, y - baselineIn(STYLE));
}

function colourOf(tint: number): string {
  return CHART_COLOURS[tint]?.light ?? CHART_COLOURS[0].light;
}
