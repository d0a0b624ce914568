import { assignments } from './assignments/en.ts';
import { comparison } from './comparison/en.ts';
import { conditions } from './conditions/en.ts';
import { copies } from './copies/en.ts';
import { directory } from './directory/en.ts';
import { groupLicensing } from './groupLicensing/en.ts';
import { handover } from './handover/en.ts';
import { instructor } from './instructor/en.ts';
import { licenses } from './licenses/en.ts';
import { mistakes } from './mistakes/en.ts';
import { myths } from './myths/en.ts';
import { playback } from './playback/en.ts';
import { prediction } from './prediction/en.ts';
import { preflight } from './preflight/en.ts';
import { prices } from './prices/en.ts';
import { proof } from './proof/en.ts';
import { reports } from './reports/en.ts';
import { routes } from './routes/en.ts';
import { scenarios } from './scenarios/en.ts';
import { sensitivity } from './sensitivity/en.ts';
import { shell } from './shell/en.ts';
import { start } from './start/en.ts';
import { tour } from './tour/en.ts';
import { training } from './training/en.ts';
import { whatIf } from './whatIf/en.ts';
import { wizards } from './wizards/en.ts';

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
} as const;
