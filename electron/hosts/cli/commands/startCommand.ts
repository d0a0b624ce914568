import { spawn } from 'node:child_process';
import path from 'node:path';
import { canShowWindows, findElectron } from '../../desktop/electronBinary.ts';
import { ensureBuilt } from '../../window/builds.ts';
import { type CommandHost, EXIT } from '../commandHost.ts';
import { runServe, type ServeArguments } from './serveCommand.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');

/** `start`: the window on the desktop where Electron is installed, and in a browser elsewhere, saying why. */
export async function runStart(host: CommandHost, wanted: ServeArguments): Promise<number> {
  const { words, terminal, environment } = host;
  const electron = findElectron(environment);
  if (electron === null || !canShowWindows(environment)) {
    terminal.printError(words.t(electron === null ? 'hosts.start.noElectron' : 'hosts.start.noScreen'));
    return await runServe(host, wanted);
  }
  let announced = false;
  await ensureBuilt(['window', 'program', 'preload'], () => {
    if (!announced) terminal.printError(words.t('hosts.start.buildingDesktop'));
    announced = true;
  });
  const data = wanted.data === undefined ? [] : [`--data=${path.resolve(wanted.data)}`];
  return await runElectron(electron, [ROOT, `--lang=${words.language}`, ...data], host);
}

/** Ends with the window; Ctrl-C closes it. */
function runElectron(electron: string, args: readonly string[], { jobOptions }: CommandHost): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(electron, args, { stdio: 'inherit' });
    jobOptions.signal?.addEventListener('abort', () => child.kill(), { once: true });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? EXIT.done : EXIT.internal)));
  });
}
