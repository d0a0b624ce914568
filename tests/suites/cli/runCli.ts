import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const START = path.join(ROOT, 'tests/support/builtCommandLine.mjs');
export const DEMO = path.join(ROOT, 'resources/demo-tenants/e1-to-e3');

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly uid?: number;
  /** Called with the process as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** The real command line as it ships, as a child process, without a terminal. English unless the environment or an argument says otherwise. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProgram(process.execPath, [START, ...args], options);
}

export function runProgram(program: string, args: readonly string[], { cwd, environment, uid, onStart }: RunOptions = {}): Promise<Ran> {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, npm_lifecycle_event: ____, ...inherited } = process.env;
  const child = spawn(program, [...args], {
    cwd: cwd ?? ROOT,
    env: { ...inherited, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('error', reject);
  child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  onStart?.(child);
  return promise;
}

/** A folder of its own for a test file; gone at the end. */
export function makeScratch(): { readonly folder: string; readonly file: (...parts: string[]) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'license-rehearsal-test-'));
  return { folder, file: (...parts) => path.join(folder, ...parts), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Resolves when something in the folder has a name that fits, or when the process has ended. */
export async function untilNamed(folder: string, name: RegExp, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (existsSync(folder) && readdirSync(folder).some((each) => name.test(each))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
