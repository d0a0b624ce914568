import { assignments } from './assignments/nl.ts';
import { directory } from './directory/nl.ts';
import { licenses } from './licenses/nl.ts';
import { scenarios } from './scenarios/nl.ts';
import { shell } from './shell/nl.ts';
import { start } from './start/nl.ts';

/** Texts of the window, one folder per part of it. */
export const window = { shell, start, directory, licenses, assignments, scenarios };
