import type { Draw, Lesson } from './lesson.ts';
import { addOnBaseElsewhere } from './level2/addOnBaseElsewhere.ts';
import { addressInUse } from './level2/addressInUse.ts';
import { barredLocation } from './level2/barredLocation.ts';
import { conflictingPlans } from './level2/conflictingPlans.ts';
import { conflictingPlansClassic } from './level2/conflictingPlansClassic.ts';
import { deleteLicensedGroup } from './level2/deleteLicensedGroup.ts';
import { directLicenseSurvives } from './level2/directLicenseSurvives.ts';
import { directOnlyService } from './level2/directOnlyService.ts';
import { missingBase } from './level2/missingBase.ts';
import { staticToDynamic } from './level2/staticToDynamic.ts';
import { syncedGroup } from './level2/syncedGroup.ts';

/** The exercises of level 2, in their order. */
export const LEVEL_2: readonly Draw<Lesson>[] = [
  conflictingPlans,
  conflictingPlansClassic,
  missingBase,
  addOnBaseElsewhere,
  syncedGroup,
  staticToDynamic,
  directLicenseSurvives,
  directOnlyService,
  deleteLicensedGroup,
  barredLocation,
  addressInUse,
];
