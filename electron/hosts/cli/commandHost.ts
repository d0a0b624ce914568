import path from 'node:path';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { Service } from '../../service/createService.ts';
import type { JobRunner } from '../../service/jobs/jobTable.ts';
import type { JobOptions } from '../../service/jobs/jobTypes.ts';
import type { Terminal } from './terminal.ts';
import type { Page } from './views/page.ts';

/** What a command works with. */
export interface CommandHost {
  readonly service: Service;
  readonly jobs: JobRunner;
  readonly words: Translator;
  readonly terminal: Terminal;
  readonly page: Page;
  /** Print one JSON document instead of text. */
  readonly json: boolean;
  /** Passed to every long call: Ctrl-C and progress. */
  readonly jobOptions: JobOptions;
  /** How a person starts this program, for texts that name a command: `license-rehearsal` or `npm run --silent cli --`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Something broke while the command goes on. */
  readonly onFault: (error: unknown) => void;
}

/** Exit codes that are no failure (formats.md); those of failures belong to the error codes. */
export const EXIT = { done: 0, atRisk: 1, wrongUsage: 2, blocked: 4, internal: 5, interrupted: 130 } as const;

/** Prints lines for a person or a document for a program. */
export function present(host: CommandHost, lines: () => readonly string[], document: () => string): void {
  host.terminal.print(host.json ? [document().trimEnd()] : lines());
}

export function toJsonText(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** A path as short as it can be copied: relative where it is below the folder the person is in. */
export function nearPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

/** A path or other argument in a command line that can be copied. */
export function quoted(argument: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(argument) ? argument : JSON.stringify(argument);
}
