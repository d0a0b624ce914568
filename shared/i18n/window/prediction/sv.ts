import type { Shape } from '../../shape.ts';
import type { prediction as english } from './en.ts';

export const prediction: Shape<typeof english> = {
  title: 'Efter ändringen',
};
