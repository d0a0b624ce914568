import type { Shape } from '../../shape.ts';
import type { scenarios as english } from './en.ts';

export const scenarios: Shape<typeof english> = {
  title: 'TODO',
};
