import type { Shape } from '../../shape.ts';
import type { sensitivity as english } from './en.ts';

export const sensitivity: Shape<typeof english> = {
  title: 'Vad bedömningen hänger på',
};
