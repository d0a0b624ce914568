import { createTranslator } from '../../../shared/i18n/translator.ts';
import type { ReportChart, ReportDocument, ReportTable } from '../../../shared/model/reportDocument.ts';

/** More moments than this say less, not more. */
const MOST_MOMENTS = 24;

/** A chart as a table: a row for each moment at which something changes, or for a fair choice of them where there are many. */
export function chartTable(chart: ReportChart, { language, words }: Pick<ReportDocument, 'language' | 'words'>): ReportTable {
  const { duration, number } = createTranslator(language);
  return {
    kind: 'table',
    caption: chart.title,
    columns: [
      { title: words.after, align: 'start', width: 2 },
      ...chart.series.map(({ name }) => ({ title: name, align: 'end' as const, width: 2 })),
    ],
    rows: moments(chart).map((at) => [
      { text: at === 0 ? words.atStart : duration(at) },
      ...chart.series.map(({ points }) => ({ text: number(valueAt(points, at)) })),
    ]),
    note: null,
  };
}

type Points = ReportChart['series'][number]['points'];

/** Ascending. The start, the end, and the highest moment of each series are always among them. */
function moments({ series, end }: ReportChart): number[] {
  const changes = [...new Set([0, ...series.flatMap(({ points }) => changesOf(points)), end])].sort((a, b) => a - b);
  if (changes.length <= MOST_MOMENTS) return changes;
  const kept = new Set([0, end, ...series.map(({ points }) => peakOf(points))]);
  const step = (changes.length - 1) / (MOST_MOMENTS - kept.size);
  for (let index = 0; index < changes.length - 1; index += step) kept.add(changes[Math.floor(index)] ?? 0);
  return [...kept].sort((a, b) => a - b);
}

function changesOf(points: Points): number[] {
  return points.flatMap(([at, value], index) => (index > 0 && points[index - 1]?.[1] === value ? [] : [at]));
}

/** When the highest value is reached first. */
function peakOf(points: Points): number {
  let [at, most] = points[0] ?? [0, 0];
  for (const [when, value] of points) if (value > most) [at, most] = [when, value];
  return at;
}

function valueAt(points: Points, at: number): number {
  let held = points[0]?.[1] ?? 0;
  for (const [from, value] of points) {
    if (from > at) break;
    held = value;
  }
  return held;
}
