import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

type Opener = readonly [string, ...string[]];

const OPENERS: Partial<Record<NodeJS.Platform, Opener>> = {
  darwin: ['open'],
  // `start` is a word of cmd alone, and its first quoted argument a title. Loopback addresses have nothing that cmd would read.
  win32: ['cmd', '/c', 'start', ''],
};

function openerOf(platform: NodeJS.Platform): Opener {
  return OPENERS[platform] ?? ['xdg-open'];
}

/** A person sits before a screen that a browser could open on: no build server, no remote shell. */
export function hasScreen(environment: Environment, platform: NodeJS.Platform = process.platform): boolean {
  if (environment['CI'] !== undefined || environment['SSH_CONNECTION'] !== undefined) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
}

/** Whether the system's browser was asked to open the address; what it then does is its own matter. */
export async function openBrowser(address: string, opener: Opener = openerOf(process.platform)): Promise<boolean> {
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  child.unref();
  return started;
}
