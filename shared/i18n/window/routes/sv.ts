import type { Shape } from '../../shape.ts';
import type { routes as english } from './en.ts';

export const routes: Shape<typeof english> = {
  title: 'Vägar sida vid sida',
};
