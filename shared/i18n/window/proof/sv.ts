import type { Shape } from '../../shape.ts';
import type { proof as english } from './en.ts';

export const proof: Shape<typeof english> = {
  title: 'Varje ordning',
};
