import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPieceTable } from '../../../electron/store/pieceTable.ts';
import { createPieceMemory } from '../../../shared/engine/columns/pieceStore.ts';
import { textColumn } from '../../../shared/engine/columns/textColumn.ts';
import { TextIndex } from '../../../shared/engine/columns/textIndex.ts';
import { TextSpool } from '../../../shared/engine/columns/textSpool.ts';

/** A column of some 800,000 characters, which is more than three pieces; the letters beyond Latin-1 are in the second alone. */
const ROWS = Array.from({ length: 20_000 }, (_, i) => {
  if (i % 17 === 0) return null;
  if (i % 13 === 0) return '';
  return `${i > 8000 && i < 9000 ? '田中' : 'Åsa'} number ${i} of the long column, ${'x'.repeat(i % 23)}`;
});
const BACKWARDS = Uint32Array.from(ROWS, (_, i) => ROWS.length - 1 - i);

const db = new Database(':memory:');
const stores = { memory: createPieceMemory, table: () => createPieceTable(db) };

describe.each(['memory', 'table'] as const)('a long column put aside in a %s', (kind) => {
  it('comes back as it was, in its own order and in another', () => {
    const store = stores[kind]();
    const spool = new TextSpool(store);
    for (const row of ROWS) spool.push(row);
    for (const [order, expected] of [
      [null, ROWS],
      [BACKWARDS, ROWS.toReversed()],
    ] as const) {
      const column = textColumn(spool.build(order));
      expect(Array.from({ length: column.count }, (_, row) => column.get(row))).toEqual(expected);
    }
    if ('close' in store && typeof store.close === 'function') store.close();
  });
});

describe('an index of texts', () => {
  it('answers like a Map, and gives the texts back in ascending order', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'aa', 'Å', '田', '\ud800', '__proto__'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), text, (texts, other) => {
        const index = new TextIndex();
        const numbers = new Map<string, number>();
        for (const each of texts) {
          expect(index.add(each)).toBe(!numbers.has(each));
          if (!numbers.has(each)) numbers.set(each, numbers.size);
        }
        expect(index.count).toBe(numbers.size);
        for (const each of [...texts, other]) expect(index.find(each)).toBe(numbers.get(each) ?? -1);
        const column = index.take(index.ascending());
        const sorted = [...numbers.keys()].sort((a, b) => (a < b ? -1 : 1));
        expect(sorted.map((_, row) => column.get(row))).toEqual(sorted);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('grows', () => {
    const index = new TextIndex();
    for (let i = 0; i < 20_000; i++) index.add(`user ${(i * 7919) % 20_000}`);
    expect([index.count, index.find('user 7919'), index.find('user 20000')]).toEqual([20_000, 1, -1]);
  });
});
