import type { Shape } from '../../shape.ts';
import type { comparison as english } from './en.ts';

export const comparison: Shape<typeof english> = {
  title: 'Voor en na',
};
