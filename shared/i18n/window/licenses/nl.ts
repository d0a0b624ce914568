import type { Shape } from '../../shape.ts';
import type { licenses as english } from './en.ts';

export const licenses: Shape<typeof english> = {
  title: 'TODO',
};
