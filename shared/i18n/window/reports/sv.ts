import type { Shape } from '../../shape.ts';
import type { reports as english } from './en.ts';

export const reports: Shape<typeof english> = {
  title: 'Rapport och överlämning',
};
