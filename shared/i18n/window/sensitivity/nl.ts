import type { Shape } from '../../shape.ts';
import type { sensitivity as english } from './en.ts';

export const sensitivity: Shape<typeof english> = {
  title: 'Waar het oordeel van afhangt',
};
