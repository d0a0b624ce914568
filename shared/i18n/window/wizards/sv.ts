import type { Shape } from '../../shape.ts';
import type { wizards as english } from './en.ts';

export const wizards: Shape<typeof english> = {
  title: 'Guider',
};
