import type { Draw, Lesson } from './lesson.ts';
import { drawDirectToGroup } from './level3/directToGroup.ts';
import { drawHalfFinished } from './level3/halfFinished.ts';
import { drawJoinerScript } from './level3/joinerScript.ts';
import { drawNewService } from './level3/newService.ts';
import { drawRuleThatDrops300 } from './level3/ruleThatDrops300.ts';
import { drawStagedMove } from './level3/stagedMove.ts';
import { drawTightSeats } from './level3/tightSeats.ts';
import { drawWhatHappenedOnFriday } from './level3/whatHappenedOnFriday.ts';

/** The exercises of level 3, in their order. */
export const LEVEL_3: readonly Draw<Lesson>[] = [
  drawRuleThatDrops300,
  drawDirectToGroup,
  drawStagedMove,
  drawTightSeats,
  drawHalfFinished,
  drawNewService,
  drawWhatHappenedOnFriday,
  drawJoinerScript,
];
