import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const documentSchema = z.object({ address: z.string(), dataFolder: z.string() });

export interface HostProcess {
  /** Lets one browser in, once. */
  readonly address: string;
  readonly origin: string;
  readonly dataFolder: string;
  /** Ends it as Ctrl-C does, and answers its exit code. */
  stop(): Promise<number | null>;
}

/** The real program as `npm run cli -- serve` starts it, on a data folder of its own. */
export async function startHost(dataFolder: string, language: 'en' | 'sv' | 'nl' = 'en'): Promise<HostProcess> {
  const start = path.join(ROOT, 'electron/hosts/cli/start.mjs');
  const child = spawn(process.execPath, [start, 'serve', '--json', '--no-open', '--data', dataFolder, '--lang', language], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const { address } = await firstDocument(child);
  return {
    address,
    origin: new URL(address).origin,
    dataFolder,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** What `--json` prints once the host listens. */
function firstDocument(child: ChildProcess): Promise<z.infer<typeof documentSchema>> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.trimEnd().endsWith('}')) resolve(documentSchema.parse(JSON.parse(text)));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${text}`)));
  });
}
