import type { Shape } from '../../shape.ts';
import type { groupLicensing as english } from './en.ts';

export const groupLicensing: Shape<typeof english> = {};
