import type { Shape } from '../../shape.ts';
import type { handover as english } from './en.ts';

export const handover: Shape<typeof english> = {};
