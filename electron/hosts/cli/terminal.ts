import { styleText } from 'node:util';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { Progress } from '../../service/jobs/jobTypes.ts';
import { cut, padEnd, widthOf } from './layout/textWidth.ts';

export type Ink = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** Where the text goes. Everything else in this folder makes lines and hands them to this. */
export interface Terminal {
  /** Places in a line of text: what the terminal has, between 72 and 100; 100 when the output goes to a file. */
  readonly width: number;
  readonly paint: (ink: Ink | readonly Ink[], text: string) => string;
  readonly print: (lines: readonly string[]) => void;
  readonly printError: (line: string) => void;
  /** A remark on standard error for somebody who is watching; a log does without. */
  readonly announce: (line: string) => void;
  /** One line on standard error that is overwritten, and only on a terminal. */
  readonly showProgress: (progress: Progress) => void;
  readonly clearProgress: () => void;
}

export interface TerminalStreams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard output goes to a file, and the disk is full, or the like. */
  readonly onOutputFailure: (error: NodeJS.ErrnoException) => void;
}

const NARROWEST = 72;
const WIDEST = 100;

export function createTerminal({ stdout, stderr, environment, onOutputFailure }: TerminalStreams, { t }: Translator): Terminal {
  surviveClosedPipe(stdout, onOutputFailure);
  // Where errors are told cannot be told of its own.
  surviveClosedPipe(stderr, () => undefined);
  const isDumb = environment['TERM'] === 'dumb';
  const showsProgress = stderr.isTTY === true && !isDumb;
  const isColoured = stdout.isTTY === true && !isDumb && !environment['NO_COLOR'];
  let shown = 0;

  const overwrite = (line: string): void => {
    // Blanks and not an escape sequence: this also works where colours are switched off.
    stderr.write(`\r${padEnd(line, shown)}${line === '' ? '\r' : ''}`);
    shown = widthOf(line);
  };
  const clearProgress = (): void => {
    if (shown > 0) overwrite('');
  };
  const printError = (line: string): void => {
    clearProgress();
    stderr.write(`${line}\n`);
  };
  return {
    width: stdout.isTTY === true ? Math.min(WIDEST, Math.max(NARROWEST, stdout.columns || WIDEST)) : WIDEST,
    paint: (ink, text) => (isColoured ? styleText(typeof ink === 'string' ? ink : [...ink], text, { stream: stdout }) : text),
    print: (lines) => {
      clearProgress();
      stdout.write(lines.map((line) => `${line}\n`).join(''));
    },
    printError,
    announce: (line) => {
      if (stderr.isTTY === true) printError(line);
    },
    showProgress: ({ stage, done, total }) => {
      if (!showsProgress) return;
      const percent = total === null || total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
      overwrite(cut(t(`progress.${stage}`, { done, percent }), (stderr.columns || WIDEST) - 1));
    },
    clearProgress,
  };
}

/** `… | head` closes the pipe while we write: there is nobody left to tell, and it is no failure. Anything else is one. */
function surviveClosedPipe(stream: NodeJS.WriteStream, onFailure: (error: NodeJS.ErrnoException) => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') onFailure(error);
  });
}
