import type { Shape } from '../../shape.ts';
import type { preflight as english } from './en.ts';

export const preflight: Shape<typeof english> = {
  title: 'Förhandskontroll',
};
