import type { Shape } from '../../shape.ts';
import type { start as english } from './en.ts';

export const start: Shape<typeof english> = {
  title: 'TODO',
};
