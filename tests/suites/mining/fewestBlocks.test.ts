import { describe, expect, it } from 'vitest';
import { coverByBlocks, type Needs } from '../../../shared/engine/mining/buildingBlocks.ts';
import type { BaseRules } from '../../../shared/engine/mining/selfContained.ts';
import { drawFromSeed } from '../../support/oracle/random/draw.ts';

/** No license needs another one. */
const noBases = {
  isSelfContained: () => true,
  withBases: (licenses: readonly number[]) => [...licenses],
} as unknown as BaseRules;

const LICENSES = 4;

/** Up to five different sets of up to four licenses. */
function randomNeeds(seed: number): Needs {
  const draw = drawFromSeed(seed);
  const masks = new Set(Array.from({ length: draw.int(1, 5) }, () => draw.int(1, 2 ** LICENSES - 1)));
  return [...masks].map(toLicenses);
}

function toLicenses(mask: number): number[] {
  return Array.from({ length: LICENSES }, (_, license) => license).filter((license) => ((mask >>> license) & 1) === 1);
}

function toMask(licenses: readonly number[]): number {
  return licenses.reduce((mask, license) => mask | (1 << license), 0);
}

/** Tries every choice of blocks, fewest first. */
function fewestByTrying(needs: Needs): number {
  const wanted = needs.map(toMask);
  const blocks = Array.from({ length: 2 ** LICENSES - 1 }, (_, i) => i + 1).filter((block) => wanted.some((need) => (block & ~need) === 0));
  const covers = (chosen: readonly number[]): boolean =>
    wanted.every((need) => chosen.reduce((given, block) => ((block & ~need) === 0 ? given | block : given), 0) === need);
  const search = (chosen: readonly number[], from: number, left: number): boolean =>
    left === 0 ? covers(chosen) : blocks.some((block, i) => i >= from && search([...chosen, block], i + 1, left - 1));
  for (let count = 1; ; count++) if (search([], 0, count)) return count;
}

const SEEDS = Array.from({ length: 300 }, (_, i) => 7_000 + i);

describe('the fewest building blocks', () => {
  it('give each combination exactly its licenses', () => {
    for (const seed of SEEDS) {
      const needs = randomNeeds(seed);
      const { blocks, blocksOf } = coverByBlocks(needs, noBases);
      const given = blocksOf.map((own) => [...new Set(own.flatMap((block) => blocks[block] ?? []))].sort((a, b) => a - b));
      expect(given, `seed ${seed}`).toEqual(needs);
    }
  });

  it('are said to be proved only when trying everything finds no fewer', () => {
    let proved = 0;
    for (const seed of SEEDS) {
      const needs = randomNeeds(seed);
      const { blocks, atLeast } = coverByBlocks(needs, noBases);
      const fewest = fewestByTrying(needs);
      expect(atLeast, `seed ${seed}`).toBeLessThanOrEqual(fewest);
      expect(blocks.length, `seed ${seed}`).toBeGreaterThanOrEqual(fewest);
      if (blocks.length === atLeast) proved++;
    }
    expect(proved).toBeGreaterThan(SEEDS.length / 2);
  });

  it('are missed by the greedy search now and then, and never by more than one in these sizes', () => {
    const excess = SEEDS.map((seed) => {
      const needs = randomNeeds(seed);
      return coverByBlocks(needs, noBases).blocks.length - fewestByTrying(needs);
    });
    expect(Math.max(...excess)).toBeLessThanOrEqual(1);
    expect(excess.filter((each) => each > 0).length).toBeLessThan(SEEDS.length / 20);
  });
});
