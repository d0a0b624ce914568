/** How often everything is measured; the median counts. */
const ROUNDS = 3;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Work that takes less than this is run once, not counted, before each turn. */
const SHORT_MILLISECONDS = 1000;

/**
 * Milliseconds of each piece of work, medians of `rounds`. All are measured in turns, so that a busy machine slows all of them alike; one
 * round before is not counted. Short work also runs once just before its turn: the long work of another may have made V8 drop its compiled code.
 */
export async function race<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  rounds = ROUNDS,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) times[name].push(await millisecondsOf(work[name]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (times[name][0]! < SHORT_MILLISECONDS) await work[name]();
      times[name].push(await millisecondsOf(work[name]));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name].slice(1))])) as Record<Name, number>;
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
