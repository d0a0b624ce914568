import type { ReportChart } from '../../../shared/model/reportDocument.ts';

export type Dash = readonly number[];

type Series = ReportChart['series'];

/**
 * Colours of lines on white and on dark paper, each at least 4.5 to 1 against it. The first is of what there is (a limit), the others of
 * what is used, in turn.
 */
export const CHART_COLOURS = [
  { light: '#5c5f66', dark: '#b0b5bd' },
  { light: '#0b5cad', dark: '#7db8f5' },
  { light: '#a8480b', dark: '#f2a86d' },
  { light: '#0f6b57', dark: '#67cfb4' },
  { light: '#7a3fa0', dark: '#cfa3ee' },
] as const;

const LIMIT_DASH: Dash = [6, 4];
/** What is used has an unbroken line first; further ones are broken, each in its own way. */
const USED_DASHES: readonly Dash[] = [[], [12, 3], [12, 3, 2, 3], [2, 3]];

export function tintOf(series: Series, index: number): number {
  if (series[index]?.role === 'limit') return 0;
  return 1 + (usedBefore(series, index) % (CHART_COLOURS.length - 1));
}

export function dashOf(series: Series, index: number): Dash {
  if (series[index]?.role === 'limit') return LIMIT_DASH;
  return USED_DASHES[usedBefore(series, index) % USED_DASHES.length] ?? [];
}

function usedBefore(series: Series, index: number): number {
  return series.slice(0, index).filter(({ role }) => role === 'used').length;
}
