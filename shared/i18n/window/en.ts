import { assignments } from './assignments/en.ts';
import { directory } from './directory/en.ts';
import { licenses } from './licenses/en.ts';
import { scenarios } from './scenarios/en.ts';
import { shell } from './shell/en.ts';
import { start } from './start/en.ts';

/** Texts of the window, one folder per part of it. */
export const window = { shell, start, directory, licenses, assignments, scenarios } as const;
