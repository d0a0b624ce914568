import { compareFamilies } from '../../../shared/engine/compare/familyOrder.ts';

/** What everybody notices first stands first; other families compare as equal, so that they can stand by name. */
export function headlineFirst(a: string, b: string): number {
  const isHeadline = (family: string): boolean => compareFamilies(family, '') < 0;
  if (isHeadline(a) && isHeadline(b)) return compareFamilies(a, b);
  return Number(isHeadline(b)) - Number(isHeadline(a));
}
