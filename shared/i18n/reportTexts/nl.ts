import type { Shape } from '../shape.ts';
import type { reportTexts as english } from './en.ts';

export const reportTexts: Shape<typeof english> = {};
