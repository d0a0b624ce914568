import type { ReportChart } from '../../../shared/model/reportDocument.ts';
import { type LegendEntry, layOutLegend } from './chartLegend.ts';
import { type Dash, dashOf, tintOf } from './chartLooks.ts';
import { stepPath } from './stepPath.ts';

/** In the unit of the page that the chart is drawn on: points in a PDF, CSS pixels in HTML. y grows downwards. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Width of a text in the font and size of the chart; an estimate will do. */
  readonly textWidth: (text: string) => number;
}

/** Where everything of a chart goes. Texts stand on their baseline at (x, y). */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly plot: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** A horizontal line each, from `plot.left` to `plot.right` at `lineY`, with its text, which ends at `x`. The lowest is the axis. */
  readonly valueTicks: readonly { readonly text: string; readonly x: number; readonly y: number; readonly lineY: number }[];
  /** A short mark each, from `plot.bottom` down, at `lineX`; `x` is the start, middle or end of the text, as `anchor` says. */
  readonly timeTicks: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly lineX: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly lines: readonly ChartLine[];
  readonly legend: readonly LegendEntry[];
}

export interface ChartLine {
  readonly name: string;
  readonly role: 'used' | 'limit';
  /** Which colour of CHART_COLOURS. */
  readonly tint: number;
  /** Lengths of strokes and spaces; empty for a line without spaces. Tells lines apart without colour. */
  readonly dash: Dash;
  /** SVG path data: `M`, `H` and `V` with absolute numbers. */
  readonly path: string;
  /** The surface below the line, closed; null for a limit, and where several lines would cover each other. */
  readonly area: string | null;
}

/** Length of the marks below the time axis. */
export const TICK_LENGTH = 4;

/** Lays out a chart of steps over time. The same for every writer, so that a report shows the same picture in each format. */
export function layOutChart(chart: ReportChart, size: ChartSize): ChartLayout {
  const { width, height, fontSize, textWidth } = size;
  const looks = chart.series.map(({ name, role }, index) => ({
    name,
    role,
    tint: tintOf(chart.series, index),
    dash: dashOf(chart.series, index),
  }));
  const legend = layOutLegend(looks, size);
  const widestValue = Math.max(0, ...chart.valueTicks.map(({ text }) => textWidth(text)));
  const plot = {
    left: round(widestValue + fontSize * 0.6),
    top: round(legend.height + fontSize * 1.1),
    right: width - 1,
    bottom: round(height - fontSize * 1.5 - TICK_LENGTH),
  };
  const most = highestValue(chart);
  const end = Math.max(1, chart.end);
  const xOf = (at: number): number => round(plot.left + (Math.min(Math.max(at, 0), end) / end) * (plot.right - plot.left));
  const yOf = (value: number): number => round(plot.bottom - (Math.max(value, 0) / most) * (plot.bottom - plot.top));
  const single = chart.series.filter(({ role }) => role === 'used').length === 1;
  return {
    width,
    height,
    fontSize,
    plot,
    valueTicks: chart.valueTicks.map(({ value, text }) => ({
      text,
      x: round(plot.left - fontSize * 0.6),
      y: round(yOf(value) + fontSize * 0.35),
      lineY: yOf(value),
    })),
    timeTicks: timeTicks(chart, size, xOf, plot),
    lines: looks.map((look, index) => {
      const path = stepPath(chart.series[index]?.points ?? [], chart.end, xOf, yOf);
      return { ...look, path, area: single && look.role === 'used' && path !== '' ? `${path}V${plot.bottom}H${plot.left}Z` : null };
    }),
    legend: legend.entries,
  };
}

function highestValue({ valueTicks, series }: ReportChart): number {
  let most = 1;
  for (const { value } of valueTicks) most = Math.max(most, value);
  for (const { points } of series) for (const [, value] of points) most = Math.max(most, value);
  return most;
}

/** The first and the last text stay within the picture; a text that would touch the one before it is left out, its mark stays. */
function timeTicks(chart: ReportChart, { fontSize, textWidth }: ChartSize, xOf: (at: number) => number, plot: ChartLayout['plot']) {
  let takenTo = Number.NEGATIVE_INFINITY;
  return chart.timeTicks.map(({ at, text }) => {
    const lineX = xOf(at);
    const wide = textWidth(text);
    const anchor: 'start' | 'middle' | 'end' = lineX - wide / 2 < 0 ? 'start' : lineX + wide / 2 > plot.right ? 'end' : 'middle';
    const from = anchor === 'start' ? lineX : anchor === 'middle' ? lineX - wide / 2 : lineX - wide;
    const fits = from >= takenTo + fontSize * 0.8;
    if (fits) takenTo = from + wide;
    return { text: fits ? text : '', x: lineX, y: round(plot.bottom + TICK_LENGTH + fontSize * 1.1), lineX, anchor };
  });
}

/** A tenth of a unit is finer than eye and printer need, and keeps paths short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
