import type { Shape } from '../../shape.ts';
import type { whatIf as english } from './en.ts';

export const whatIf: Shape<typeof english> = {
  title: 'Wat als',
};
