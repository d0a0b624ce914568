/** Why users keep their direct licenses: no group is proposed for them. */
export const LEFTOVER_REASONS = [
  'inError',
  'guest',
  'noUsageLocation',
  'planNotInTenant',
  'companyPlan',
  'missingBase',
  'unique',
  'belowMinimum',
] as const;
export type LeftoverReason = (typeof LEFTOVER_REASONS)[number];

/**
 * What speaks for or against removing a direct license (F151, F160), gravest first. `inError`: a group should give it and could not, so
 * that the user works on the direct one (F159). `inheritedMore` is safe too: the groups turn on more than the direct license does.
 */
export const DIRECT_VERDICTS = ['inError', 'losesServices', 'notInherited', 'inheritedMore', 'equal'] as const;
export type DirectVerdict = (typeof DIRECT_VERDICTS)[number];
