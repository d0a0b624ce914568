import type { Shape } from '../../shape.ts';
import type { assignments as english } from './en.ts';

export const assignments: Shape<typeof english> = {
  title: 'TODO',
};
