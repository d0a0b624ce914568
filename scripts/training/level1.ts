import type { Draw, Lesson } from './lesson.ts';
import { drawFirstDirectLicense } from './level1/firstDirectLicense.ts';
import { drawFirstLicensedGroup } from './level1/firstLicensedGroup.ts';
import { drawGroupToE3 } from './level1/groupToE3.ts';
import { drawLockedBoxes } from './level1/lockedBoxes.ts';
import { drawNestedMembers } from './level1/nestedMembers.ts';
import { drawSiblingsWithOther } from './level1/siblingsWithOther.ts';
import { drawTooFewSeats } from './level1/tooFewSeats.ts';
import { drawUserToE3 } from './level1/userToE3.ts';

/** The exercises of level 1, in their order. */
export const LEVEL_1: readonly Draw<Lesson>[] = [
  drawFirstDirectLicense,
  drawFirstLicensedGroup,
  drawLockedBoxes,
  drawUserToE3,
  drawGroupToE3,
  drawTooFewSeats,
  drawNestedMembers,
  drawSiblingsWithOther,
];
