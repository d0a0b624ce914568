import { readdirSync, readFileSync } from 'node:fs';

const BYTES_PER_KILOBYTE = 1024;

/**
 * Megabytes that all processes begun by this one take, with memory they share counted once; null where the system does not tell (it takes
 * Linux's /proc).
 */
export function familyMegabytes(): number | null {
  const parents = parentsOfProcesses();
  if (parents === null) return null;
  let kilobytes = 0;
  for (const pid of parents.keys()) if (pid !== process.pid && isDescendant(pid, parents)) kilobytes += shareOf(pid);
  return (kilobytes * BYTES_PER_KILOBYTE) / 2 ** 20;
}

/** The most that was taken while `work` ran. */
export async function peakMegabytes(work: () => Promise<void>): Promise<number | null> {
  let peak = familyMegabytes();
  const look = setInterval(() => {
    peak = Math.max(peak ?? 0, familyMegabytes() ?? 0);
  }, 100);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return peak;
}

function parentsOfProcesses(): ReadonlyMap<number, number> | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return new Map(pids.flatMap((pid) => parentOf(pid)));
  } catch {
    return null;
  }
}

/** Nothing for a process that has ended meanwhile. */
function parentOf(pid: string): [number, number][] {
  const status = readProcess(pid, 'status');
  const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
  return parent === undefined ? [] : [[Number(pid), Number(parent)]];
}

function isDescendant(pid: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) if (at === process.pid) return true;
  return false;
}

/** Proportional set size: pages that several processes share are divided among them. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(readProcess(String(pid), 'smaps_rollup'))?.[1] ?? 0);
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
