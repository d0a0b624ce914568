import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../renderer/ui/grid/gridKeys.ts';
import { assignSlots } from '../../../renderer/ui/grid/useRowSlots.ts';

const shape = { rows: 100, columns: 4, page: 10 };
const from = { row: 20, column: 2 };

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', false, { row: 21, column: 2 }],
    ['ArrowUp', false, { row: 19, column: 2 }],
    ['ArrowRight', false, { row: 20, column: 3 }],
    ['ArrowLeft', false, { row: 20, column: 1 }],
    ['PageDown', false, { row: 30, column: 2 }],
    ['PageUp', false, { row: 10, column: 2 }],
    ['Home', false, { row: 20, column: 0 }],
    ['End', false, { row: 20, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 3 }],
  ])('%s (with Ctrl: %s) leads to the cell of the ARIA grid pattern', (key, ctrl, to) => {
    expect(cellAfterKey(from, key, ctrl, shape)).toEqual(to);
  });

  it('lead from the first row to the header, where columns are sorted, and no further', () => {
    const header = cellAfterKey({ row: 0, column: 1 }, 'ArrowUp', false, shape);
    expect(header).toEqual({ row: -1, column: 1 });
    expect(cellAfterKey({ row: -1, column: 1 }, 'ArrowUp', false, shape)).toEqual(header);
    expect(cellAfterKey({ row: -1, column: 1 }, 'PageDown', false, shape)).toEqual({ row: 10, column: 1 });
  });

  it('stay in the header of a list without rows', () => {
    const empty = { ...shape, rows: 0 };
    for (const key of ['ArrowDown', 'PageDown', 'Home', 'End']) {
      expect(cellAfterKey({ row: -1, column: 0 }, key, true, empty)?.row).toBe(-1);
    }
  });

  it('that do not move are left to others', () => {
    expect(cellAfterKey(from, 'x', false, shape)).toBeNull();
  });
});

describe('rows that scroll', () => {
  it('hand their elements on, and a row that stays keeps its own', () => {
    const before = assignSlots(new Map(), [10, 11, 12, 13]);
    const after = assignSlots(before, [12, 13, 14, 15]);
    expect(after.get(12)).toBe(before.get(12));
    expect(after.get(13)).toBe(before.get(13));
    expect(new Set(after.values())).toEqual(new Set(before.values()));
  });

  it('never share an element', () => {
    const slots = assignSlots(assignSlots(new Map(), [0, 1, 2, 3, 50]), [50, 200, 201, 202, 203, 204]);
    expect(new Set(slots.values()).size).toBe(6);
  });
});
