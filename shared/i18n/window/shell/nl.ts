import type { Shape } from '../../shape.ts';
import type { shell as english } from './en.ts';

export const shell: Shape<typeof english> = {
  title: 'TODO',
};
