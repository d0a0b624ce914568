import type { Shape } from '../../shape.ts';
import type { copies as english } from './en.ts';

export const copies: Shape<typeof english> = {
  title: 'Kopior över tid',
};
