import { assignments } from './assignments/nl.ts';
import { comparison } from './comparison/nl.ts';
import { conditions } from './conditions/nl.ts';
import { copies } from './copies/nl.ts';
import { directory } from './directory/nl.ts';
import { groupLicensing } from './groupLicensing/nl.ts';
import { handover } from './handover/nl.ts';
import { instructor } from './instructor/nl.ts';
import { licenses } from './licenses/nl.ts';
import { mistakes } from './mistakes/nl.ts';
import { myths } from './myths/nl.ts';
import { playback } from './playback/nl.ts';
import { prediction } from './prediction/nl.ts';
import { preflight } from './preflight/nl.ts';
import { prices } from './prices/nl.ts';
import { proof } from './proof/nl.ts';
import { reports } from './reports/nl.ts';
import { routes } from './routes/nl.ts';
import { scenarios } from './scenarios/nl.ts';
import { sensitivity } from './sensitivity/nl.ts';
import { shell } from './shell/nl.ts';
import { start } from './start/nl.ts';
import { tour } from './tour/nl.ts';
import { training } from './training/nl.ts';
import { whatIf } from './whatIf/nl.ts';
import { wizards } from './wizards/nl.ts';

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
