import { describe, expect, it } from 'vitest';
import { buildSeed, createRandom } from '../../../shared/generator/random.ts';

const draw = (seed: number | string, stream: number, index: number, count = 8): number[] => {
  const random = createRandom(buildSeed(seed), stream, index);
  return Array.from({ length: count }, () => random.uint32());
};

describe('seeded randomness', () => {
  it('gives the numbers it gave on every other machine', () => {
    expect(draw(1, 0, 0, 4)).toMatchInlineSnapshot(`
      [
        2488907357,
        3736511328,
        2052155401,
        1629048362,
      ]
    `);
    expect(createRandom(buildSeed('demo'), 2, 7).guid()).toMatchInlineSnapshot(`"5048dc11-0a9d-4157-9e67-d157de3cccdd"`);
  });

  it('starts again at the same place for the same seed, stream and index', () => {
    expect(draw('a', 3, 99)).toEqual(draw('a', 3, 99));
  });

  it('takes the number 7 and the text 7 for one seed', () => {
    expect(draw(7, 0, 0)).toEqual(draw('7', 0, 0));
  });

  it.each([
    ['seed', draw('b', 3, 99)],
    ['stream', draw('a', 4, 99)],
    ['index', draw('a', 3, 100)],
  ])('gives other numbers for another %s', (_, other) => {
    expect(draw('a', 3, 99).filter((number) => other.includes(number))).toEqual([]);
  });

  it('makes version 4 GUIDs, none of them twice in 50,000', () => {
    const seed = buildSeed('guids');
    const guids = new Set(Array.from({ length: 50_000 }, (_, index) => createRandom(seed, 2, index).guid()));
    expect(guids.size).toBe(50_000);
    for (const guid of [...guids].slice(0, 1000))
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('spreads numbers below a limit evenly', () => {
    const random = createRandom(buildSeed('even'), 0, 0);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('is true as often as the probability says', () => {
    const random = createRandom(buildSeed('chance'), 0, 0);
    const hits = Array.from({ length: 100_000 }, () => random.chance(0.07)).filter(Boolean).length;
    expect(Math.abs(hits - 7000)).toBeLessThan(400);
    expect(Array.from({ length: 1000 }, () => random.chance(1)).every(Boolean)).toBe(true);
    expect(Array.from({ length: 1000 }, () => random.chance(0)).some(Boolean)).toBe(false);
  });
});
