/** How often everything is measured; the median counts. */
const ROUNDS = 3;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** For so long short work runs, not counted, before each of its turns: V8 compiles what is run often, and drops it while others run. */
const WARM_UP_MILLISECONDS = 500;

/**
 * Milliseconds of each piece of work, medians of three. All are measured in turns, so that a busy machine slows all of them alike; one
 * round before is not counted.
 */
export async function race<Name extends string>(work: Readonly<Record<Name, () => unknown>>): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) times[name].push(await millisecondsOf(work[name]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const warmBy = performance.now() + WARM_UP_MILLISECONDS;
      while (times[name][0]! < WARM_UP_MILLISECONDS && performance.now() < warmBy) await work[name]();
      times[name].push(await millisecondsOf(work[name]));
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times[name].slice(1))])) as Record<Name, number>;
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
