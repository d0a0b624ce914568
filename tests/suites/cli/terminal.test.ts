import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminal } from '../../../electron/hosts/cli/terminal.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';

describe('a terminal', () => {
  it('shows progress on one line of standard error, and takes it away before anything else is printed', () => {
    const { terminal, stderr, text } = terminalOf({ isTTY: true, columns: 80 });
    terminal.showProgress({ stage: 'importing', done: 250, total: 1000 });
    terminal.showProgress({ stage: 'rehearsing', done: 12_345, total: null });
    expect(text(stderr)).toBe('\rReading the export, 25 %\rRehearsing, 12,345 events');
    terminal.print(['done']);
    expect(text(stderr).endsWith(`\r${' '.repeat('Rehearsing, 12,345 events'.length)}\r`)).toBe(true);
  });

  it('uses no escape codes for that, so that it also works without colours', () => {
    const { terminal, stderr, text } = terminalOf({ isTTY: true, columns: 30 });
    terminal.showProgress({ stage: 'loading', done: 0, total: null });
    terminal.clearProgress();
    expect(text(stderr)).not.toContain('\u001b');
  });

  it('cuts a line of progress that would not fit, also where the width is not known', () => {
    const narrow = terminalOf({ isTTY: true, columns: 12 });
    narrow.terminal.showProgress({ stage: 'importing', done: 1, total: 2 });
    expect(narrow.text(narrow.stderr)).toBe('\rReading th…');
    const unknown = terminalOf({ isTTY: true, columns: 0 });
    unknown.terminal.showProgress({ stage: 'importing', done: 1, total: 2 });
    expect(unknown.text(unknown.stderr)).toBe('\rReading the export, 50 %');
  });

  it.each([
    ['elsewhere than on a terminal', { isTTY: false, columns: 80 }, {}],
    ['on a dumb terminal', { isTTY: true, columns: 80 }, { TERM: 'dumb' }],
  ])('shows neither progress nor colours %s', (_, size, environment) => {
    const { terminal, stderr, text } = terminalOf(size, environment);
    terminal.showProgress({ stage: 'importing', done: 1, total: 2 });
    expect([text(stderr), terminal.paint('red', 'x')]).toEqual(['', 'x']);
  });

  it('paints, unless NO_COLOR asks it not to', () => {
    const size = { isTTY: true, columns: 80 };
    expect(terminalOf(size).terminal.paint(['bold', 'red'], 'x')).toBe('\u001b[1m\u001b[31mx\u001b[39m\u001b[22m');
    expect(terminalOf(size, { NO_COLOR: '1' }).terminal.paint('red', 'x')).toBe('x');
  });

  it('makes remarks only to somebody who is there', () => {
    const [there, absent] = [terminalOf({ isTTY: true, columns: 80 }), terminalOf({ isTTY: false, columns: 80 })];
    for (const { terminal } of [there, absent]) terminal.announce('Stopping.');
    expect([there.text(there.stderr), absent.text(absent.stderr)]).toEqual(['Stopping.\n', '']);
  });
});

function terminalOf(size: { isTTY: boolean; columns: number }, environment: Record<string, string> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, size)) as unknown as [
    NodeJS.WriteStream & PassThrough,
    NodeJS.WriteStream & PassThrough,
  ];
  const written = new Map<PassThrough, string>();
  for (const stream of [stdout, stderr]) {
    written.set(stream, '');
    stream.on('data', (chunk: Buffer) => written.set(stream, written.get(stream) + chunk.toString()));
    stream.resume();
  }
  const terminal = createTerminal({ stdout, stderr, environment, onOutputFailure: () => undefined }, createTranslator('en'));
  return { terminal, stderr, text: (stream: PassThrough) => written.get(stream)! };
}
