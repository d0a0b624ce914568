import type { Shape } from '../../shape.ts';
import type { prices as english } from './en.ts';

export const prices: Shape<typeof english> = {
  title: 'Kostnad',
};
