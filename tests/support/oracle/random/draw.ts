import * as fc from 'fast-check';

/** Where a random value takes its choices from. */
export interface Draw {
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Each with this chance, in order. */
  some<T>(from: readonly T[], percent: number): T[];
  /** Up to `count` different ones, in order. */
  take<T>(from: readonly T[], count: number): T[];
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
}

function createDraw(int: Draw['int']): Draw {
  const draw: Draw = {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (from) => from[int(0, from.length - 1)]!,
    some: (from, percent) => from.filter(() => draw.chance(percent)),
    take(from, count) {
      const left = from.map((_, i) => i);
      while (left.length > count) left.splice(int(0, left.length - 1), 1);
      return left.map((i) => from[i]!);
    },
    weighted(choices) {
      let ticket = int(
        1,
        choices.reduce((sum, [weight]) => sum + weight, 0),
      );
      for (const [weight, value] of choices) {
        ticket -= weight;
        if (ticket <= 0) return value;
      }
      throw new Error('unreachable: tickets end with the last choice');
    },
  };
  return draw;
}

/** Same seed, same choices, on every machine (mulberry32, public domain). */
export function drawFromSeed(seed: number): Draw {
  let state = seed >>> 0;
  return createDraw((low, high) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (high - low + 1));
  });
}

/** Choices that fast-check makes, repeats and shrinks. */
export function drawFromFastCheck(generate: fc.GeneratorValue): Draw {
  return createDraw((min, max) => generate(fc.integer, { min, max }));
}
