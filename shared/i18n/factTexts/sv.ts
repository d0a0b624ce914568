import type { Shape } from '../shape.ts';
import type { factTexts as english } from './en.ts';

export const factTexts: Shape<typeof english> = {};
