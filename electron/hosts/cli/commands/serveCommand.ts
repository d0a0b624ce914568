import { makeDataFolder } from '../../../service/dataFolder.ts';
import type { BrowserHost } from '../../browser/browserHost.ts';
import { offerNewAddresses } from '../../browser/newAddresses.ts';
import { hasScreen, openBrowser } from '../../browser/openBrowser.ts';
import { readVersion } from '../../version.ts';
import { ensureBuilt, WINDOW_FOLDER } from '../../window/builds.ts';
import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';

export interface ServeArguments {
  readonly data?: string;
  readonly port?: number;
  /** Open the system's browser, where there is a screen. */
  readonly open: boolean;
}

/** `serve [--port N] [--data <folder>] [--no-open]`: the window in a browser, until Ctrl-C. */
export async function runServe(host: CommandHost, { data, port = 0, open }: ServeArguments): Promise<number> {
  const { t, language } = host.words;
  await ensureBuilt(['window'], () => host.terminal.printError(t('hosts.serve.building')));
  const dataFolder = await makeDataFolder(data, host.environment);
  // Loaded here, as the other commands have no use for a server.
  const { serveBrowser } = await import('../../browser/serve.ts');
  const browserHost = await serveBrowser({
    dataFolder,
    windowFolder: WINDOW_FOLDER,
    jobs: host.jobs,
    version: readVersion(),
    locale: language,
    port,
    onFault: host.onFault,
  }).catch((error: unknown) => {
    if (isTaken(error)) return null;
    throw error;
  });
  if (browserHost === null) return refusePort(host, port);
  const stopOffering = offerNewAddresses(process.stdin, () => host.terminal.print([`  ${browserHost.newAddress()}`]));
  try {
    await welcome(host, browserHost, dataFolder, open);
    await interrupted(host.jobOptions.signal);
  } finally {
    stopOffering();
    await browserHost.close();
  }
  return EXIT.done;
}

async function welcome(host: CommandHost, browserHost: BrowserHost, dataFolder: string, open: boolean): Promise<void> {
  const { t } = host.words;
  const address = browserHost.newAddress();
  present(
    host,
    () => [t('hosts.serve.ready'), `  ${address}`, t('hosts.serve.data', { folder: dataFolder }), t('hosts.serve.end')],
    () => toJsonText({ format: 'license-rehearsal-host', version: 1, address, dataFolder }),
  );
  if (open && !host.json && hasScreen(host.environment)) await openBrowser(address);
}

function refusePort({ words: { t }, terminal, json }: CommandHost, port: number): number {
  const message = t('hosts.serve.portTaken', { port });
  terminal.printError(message);
  if (json)
    terminal.print([
      toJsonText({ error: { code: 'wrongUsage', message, file: null, place: '--port', expected: null, found: String(port) } }),
    ]);
  return EXIT.wrongUsage;
}

function interrupted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES') && 'port' in error;
}
