import type { Shape } from '../../shape.ts';
import type { playback as english } from './en.ts';

export const playback: Shape<typeof english> = {
  title: 'Uppspelning',
};
