import type { TimeScale } from '../timeScale.ts';

/** A value that holds from a second on until the next one. */
export interface StepPoint {
  readonly at: number;
  readonly value: number;
}

export interface Frame {
  readonly scale: TimeScale;
  /** Values at the bottom and at the top. */
  readonly least: number;
  readonly most: number;
}

/** Width and height of the drawing; the browser stretches it to its place. */
const WIDTH = 1000;
const HEIGHT = 100;

/** A line in steps, as an SVG path in a drawing of 1000 by 100. */
export function linePath(points: readonly StepPoint[], frame: Frame): string {
  const first = points[0];
  if (first === undefined) return '';
  const { x, y } = placesIn(frame);
  const steps = points.slice(1).map(({ at, value }) => `H${x(at)}V${y(value)}`);
  return `M${x(first.at)} ${y(first.value)}${steps.join('')}H${x(frame.scale.to)}`;
}

/** The same with everything below it. */
export function areaPath(points: readonly StepPoint[], frame: Frame): string {
  const first = points[0];
  if (first === undefined) return '';
  const { x, y } = placesIn(frame);
  return `${linePath(points, frame)}V${y(frame.least)}H${x(first.at)}Z`;
}

function placesIn({ scale, least, most }: Frame): { readonly x: (second: number) => number; readonly y: (value: number) => number } {
  const height = Math.max(1e-9, most - least);
  return {
    x: (second) => rounded(scale.shareOf(second) * WIDTH),
    y: (value) => rounded(HEIGHT - ((value - least) / height) * HEIGHT),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
