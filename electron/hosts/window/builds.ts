import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../..');

/** Where the built window lies. */
export const WINDOW_FOLDER = path.join(ROOT, 'out/renderer');

interface Build {
  readonly config: string;
  /** A file that every build writes. */
  readonly result: string;
  /** Files and folders it is made from. */
  readonly sources: readonly string[];
}

const BUILDS = {
  window: {
    config: 'vite.config.ts',
    result: 'out/renderer/index.html',
    sources: ['renderer', 'shared', 'vite.config.ts', 'package.json'],
  },
  program: {
    config: 'vite.node.config.ts',
    result: 'out/node/main.js',
    sources: ['electron', 'shared', 'vite.node.config.ts', 'package.json'],
  },
  preload: { config: 'vite.preload.config.ts', result: 'out/preload/preload.cjs', sources: ['electron/preload', 'vite.preload.config.ts'] },
} as const satisfies Readonly<Record<string, Build>>;

export type BuildName = keyof typeof BUILDS;

/**
 * Builds what is missing or older than its sources. An installed program has no sources, and everything is built there.
 */
export async function ensureBuilt(names: readonly BuildName[], onBuild: (name: BuildName) => void): Promise<void> {
  for (const name of names) {
    const { config, result, sources } = BUILDS[name];
    if (!existsSync(path.join(ROOT, config)) || (await isFresh(result, sources))) continue;
    onBuild(name);
    await build(path.join(ROOT, config), path.dirname(path.join(ROOT, result)));
  }
}

/** Into a folder of its own first: a program that is running, or another start, never sees half a build. */
async function build(configFile: string, folder: string): Promise<void> {
  const { build: runVite } = await import('vite');
  const draft = `${folder}.${randomUUID()}.tmp`;
  try {
    await runVite({ configFile, logLevel: 'error', build: { outDir: draft, emptyOutDir: true } });
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder).catch(forgiveOtherBuild);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Another start that built at the same time was quicker; its build is as good as ours. */
function forgiveOtherBuild(error: unknown): void {
  const isTaken = error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(error.code));
  if (!isTaken) throw error;
}

async function isFresh(result: string, sources: readonly string[]): Promise<boolean> {
  const built = await changedAt(path.join(ROOT, result));
  if (built === null) return false;
  for (const source of sources) if ((await newestIn(path.join(ROOT, source))) > built) return false;
  return true;
}

async function newestIn(source: string): Promise<number> {
  const info = await stat(source);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.map((entry) => changedAt(path.join(entry.parentPath, entry.name))));
  return Math.max(info.mtimeMs, ...times.map((time) => time ?? 0));
}

/** null when there is no such file. */
async function changedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
