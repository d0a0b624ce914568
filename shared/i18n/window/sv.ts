import { assignments } from './assignments/sv.ts';
import { comparison } from './comparison/sv.ts';
import { conditions } from './conditions/sv.ts';
import { copies } from './copies/sv.ts';
import { directory } from './directory/sv.ts';
import { groupLicensing } from './groupLicensing/sv.ts';
import { handover } from './handover/sv.ts';
import { instructor } from './instructor/sv.ts';
import { licenses } from './licenses/sv.ts';
import { mistakes } from './mistakes/sv.ts';
import { myths } from './myths/sv.ts';
import { playback } from './playback/sv.ts';
import { prediction } from './prediction/sv.ts';
import { preflight } from './preflight/sv.ts';
import { prices } from './prices/sv.ts';
import { proof } from './proof/sv.ts';
import { reports } from './reports/sv.ts';
import { routes } from './routes/sv.ts';
import { scenarios } from './scenarios/sv.ts';
import { sensitivity } from './sensitivity/sv.ts';
import { shell } from './shell/sv.ts';
import { start } from './start/sv.ts';
import { tour } from './tour/sv.ts';
import { training } from './training/sv.ts';
import { whatIf } from './whatIf/sv.ts';
import { wizards } from './wizards/sv.ts';

/** Texts of the window, one folder per part of it. */
export const window = {
  shell,
  start,
  directory,
  licenses,
  assignments,
  scenarios,
  preflight,
  routes,
  playback,
  comparison,
  proof,
  sensitivity,
  whatIf,
  wizards,
  groupLicensing,
  reports,
  handover,
  prices,
  prediction,
  copies,
  conditions,
  training,
  myths,
  mistakes,
  instructor,
  tour,
};
