import type { Tone } from '../../../shared/model/reportDocument.ts';

/** A4 in points (1/72 inch). Text keeps within the margins; header and footer stand in them. */
export const PAGE = { width: 595.28, height: 841.89, left: 58, right: 58, top: 76, bottom: 76 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const CONTENT_BOTTOM = PAGE.height - PAGE.bottom;
export const CONTENT_HEIGHT = CONTENT_BOTTOM - PAGE.top;

/** Each at least 4.5 to 1 against white and against the tones' grounds, in print without colour too. */
export const INK = '#1b1f27';
export const MUTED = '#565d6b';
export const ACCENT = '#0b4f94';
export const HAIRLINE = '#d3d8e0';
export const RULE = '#8a93a3';
export const SHADE = '#f2f4f8';

export const TONES: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>> = {
  good: { ink: '#0c6238', ground: '#ecf6f0' },
  caution: { ink: '#815000', ground: '#fdf5e3' },
  bad: { ink: '#a81f18', ground: '#fdefee' },
  neutral: { ink: '#3d4655', ground: '#f2f4f8' },
};

export type Weight = 'regular' | 'semibold';

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** From one baseline to the next, in points. */
  readonly leading: number;
  readonly colour: string;
}

export const BODY: TextStyle = { weight: 'regular', size: 10, leading: 15, colour: INK };
export const BODY_STRONG: TextStyle = { ...BODY, weight: 'semibold' };
export const TITLE: TextStyle = { weight: 'semibold', size: 28, leading: 35, colour: INK };
export const SUBTITLE: TextStyle = { weight: 'regular', size: 14, leading: 20, colour: MUTED };
export const SECTION_TITLE: TextStyle = { weight: 'semibold', size: 17, leading: 23, colour: INK };
export const HEADING: TextStyle = { weight: 'semibold', size: 11.5, leading: 16, colour: INK };
export const SMALL: TextStyle = { weight: 'regular', size: 8.5, leading: 12, colour: INK };
export const SMALL_STRONG: TextStyle = { ...SMALL, weight: 'semibold' };
export const SMALL_MUTED: TextStyle = { ...SMALL, colour: MUTED };
export const CAPTION: TextStyle = { weight: 'semibold', size: 9.5, leading: 13.5, colour: INK };
export const FRAME: TextStyle = { weight: 'regular', size: 8, leading: 11, colour: MUTED };
