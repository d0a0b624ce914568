import type { Shape } from '../shape.ts';
import type { handoverTexts as english } from './en.ts';

export const handoverTexts: Shape<typeof english> = {};
