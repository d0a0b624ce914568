import type { Shape } from '../../shape.ts';
import type { directory as english } from './en.ts';

export const directory: Shape<typeof english> = {
  title: 'TODO',
};
