import { expect, test } from 'vitest';
import { type ChartLayout, layOutChart } from '../../../electron/reports/chart/chartLayout.ts';
import { CHART_COLOURS } from '../../../electron/reports/chart/chartLooks.ts';
import { chartTable } from '../../../electron/reports/chart/chartTable.ts';
import { estimatedWidth } from '../../../electron/reports/chart/estimatedWidth.ts';
import type { ReportChart } from '../../../shared/model/reportDocument.ts';
import { chart, sampleDocument } from '../../support/sampleDocument.ts';

const SIZE = { width: 760, height: 260, fontSize: 12, textWidth: (text: string) => estimatedWidth(text, 12) };

test('a value holds until the next point, and the last one until the end', () => {
  const { lines, plot } = layOutChart(chart, SIZE);
  const corners = cornersOf(lines[0]?.path ?? '');
  expect(corners[0]).toEqual([plot.left, plot.bottom]);
  expect(corners.at(-1)?.[0]).toBe(plot.right);
  expect(corners).toHaveLength(8);
  for (const [index, [x, y]] of corners.entries()) {
    const before = corners[index - 1];
    if (before !== undefined) expect(x === before[0] || y === before[1]).toBe(true);
  }
});

test('everything stands within the picture, also with the longest texts', () => {
  const wide: ReportChart = {
    ...chart,
    timeTicks: [0, 1200, 1300, 3600].map((at) => ({ at, text: `${at} seconds after the start` })),
    valueTicks: [{ value: 1_000_000, text: '1,000,000 units' }],
    series: [...chart.series, ...chart.series].map((series, index) => ({ ...series, name: `A name of many words, number ${index}` })),
  };
  const layout = layOutChart(wide, SIZE);
  for (const { x, y, anchor, text } of textsOf(layout)) {
    const width = estimatedWidth(text, 12);
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    expect(from).toBeGreaterThanOrEqual(-0.1);
    expect(from + width).toBeLessThanOrEqual(layout.width + 0.1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(layout.height);
  }
  expect(layout.plot.top).toBeGreaterThanOrEqual(Math.max(...layout.legend.map(({ y }) => y)));
});

test('texts below the time axis never touch each other; the mark of one that is left out stays', () => {
  const crowded = { ...chart, timeTicks: Array.from({ length: 40 }, (_, index) => ({ at: index * 90, text: `${index * 90} s` })) };
  const { timeTicks } = layOutChart(crowded, SIZE);
  expect(timeTicks).toHaveLength(40);
  const shown = timeTicks.filter(({ text }) => text !== '');
  expect(shown.length).toBeGreaterThan(5);
  for (const [index, { x, text }] of shown.entries()) {
    const next = shown[index + 1];
    if (next !== undefined && next.anchor === 'middle') expect(next.x - x).toBeGreaterThan(estimatedWidth(text, 12) * 0.5);
  }
});

test('a peak between two places of the picture is still seen, and the path stays short', () => {
  const points = Array.from({ length: 200_000 }, (_, index) => [index, index === 123_456 ? 900 : index % 2] as const);
  const layout = layOutChart({ ...chart, end: 200_000, series: [{ name: 'In use', role: 'used', points }] }, SIZE);
  const path = layout.lines[0]?.path ?? '';
  expect(path.length).toBeLessThan(200_000);
  const top = Math.min(...cornersOf(path).map(([, y]) => y));
  expect(top).toBeLessThan(layout.plot.top + (layout.plot.bottom - layout.plot.top) * 0.11);
});

test('values above the highest mark still fit', () => {
  const layout = layOutChart({ ...chart, valueTicks: [{ value: 10, text: '10' }] }, SIZE);
  for (const { path } of layout.lines) for (const [, y] of cornersOf(path)) expect(y).toBeGreaterThanOrEqual(layout.plot.top);
});

test('an empty chart and one without any time are still pictures', () => {
  const empty = layOutChart({ ...chart, end: 0, series: [], timeTicks: [], valueTicks: [] }, SIZE);
  expect(empty.lines).toEqual([]);
  const instant = layOutChart({ ...chart, end: 0 }, SIZE);
  expect(instant.lines.map(({ path }) => path).join('')).not.toMatch(/NaN|Infinity/);
});

test('lines differ without their colours: a limit is always dashed, and no two lines in use look the same', () => {
  const several: ReportChart = {
    ...chart,
    series: [...chart.series, ...[1, 2, 3].map((copy) => ({ ...chart.series[0], name: `${copy}`, role: 'used' as const, points: [] }))],
  };
  const { lines } = layOutChart(several, SIZE);
  expect(lines.find(({ role }) => role === 'limit')?.dash).not.toEqual([]);
  expect(new Set(lines.map(({ dash }) => dash.join(' '))).size).toBe(lines.length);
  expect(new Set(lines.map(({ tint }) => tint)).size).toBe(lines.length);
});

test('every colour of a line has a contrast of 4.5 to 1 against its paper', () => {
  for (const { light, dark } of CHART_COLOURS) {
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#1b1d20')).toBeGreaterThanOrEqual(4.5);
  }
});

test('as a table, a chart says when what changes to which value', () => {
  const { rows, columns } = chartTable(chart, sampleDocument());
  expect(columns.map(({ title }) => title)).toEqual(['After', 'In use', 'Owned']);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['At the start', '0', '1,000'],
    ['10 min', '320', '1,000'],
    ['20 min', '640', '1,000'],
    ['40 min', '960', '1,000'],
    ['1 h', '960', '1,000'],
  ]);
});

test('a table of very many steps keeps the start, the highest moment and the end', () => {
  const points = Array.from({ length: 5000 }, (_, index) => [index, index === 4321 ? 9999 : index % 7] as const);
  const { rows } = chartTable({ ...chart, end: 5000, series: [{ name: 'In use', role: 'used', points }] }, sampleDocument());
  expect(rows.length).toBeLessThanOrEqual(24);
  expect(rows[0]?.[0]?.text).toBe('At the start');
  expect(rows.some((row) => row[1]?.text === '9,999')).toBe(true);
  expect(rows.at(-1)?.[0]?.text).toBe('1 h 23 min 20 s');
});

function cornersOf(path: string): (readonly [x: number, y: number])[] {
  let x = 0;
  let y = 0;
  return [...path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)].map(([, command, first, second]) => {
    if (command === 'V') y = Number(first);
    else x = Number(first);
    if (command === 'M') y = Number(second);
    return [x, y] as const;
  });
}

function textsOf({ valueTicks, timeTicks, legend }: ChartLayout) {
  return [
    ...valueTicks.map(({ text, x, y }) => ({ text, x, y, anchor: 'end' as const })),
    ...timeTicks,
    ...legend.map(({ text, x, y }) => ({ text, x, y, anchor: 'start' as const })),
  ];
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
