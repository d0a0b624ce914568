import { assignments } from './assignments/sv.ts';
import { directory } from './directory/sv.ts';
import { licenses } from './licenses/sv.ts';
import { scenarios } from './scenarios/sv.ts';
import { shell } from './shell/sv.ts';
import { start } from './start/sv.ts';

/** Texts of the window, one folder per part of it. */
export const window = { shell, start, directory, licenses, assignments, scenarios };
