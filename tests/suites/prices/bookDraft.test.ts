import { describe, expect, it } from 'vitest';
import {
  type BookDraft,
  type DraftRow,
  emptyRow,
  faultsOf,
  toBook,
  toDraft,
  typedAmount,
} from '../../../renderer/features/prices/editor/bookDraft.ts';
import type { PricedLicensePlan } from '../../../shared/contract/prices.ts';
import { bookOf } from './priceBooks.ts';

function planOf(skuId: string, skuPartNumber = skuId.toUpperCase()): PricedLicensePlan {
  const none = { forCompany: false, paidBefore: 0, paidAfter: 0, usedBefore: 0, usedPeak: 0, usedAfter: 0, lacking: 0, moves: false };
  return { skuId, skuPartNumber, name: skuId, soundsLike: null, ...none };
}

const PLANS = [planOf('a'), planOf('b'), planOf('c')];
const row = (part: Partial<DraftRow>): DraftRow => ({ ...emptyRow(0), ...part });
const withRows = (draft: BookDraft, skuId: string, rows: readonly DraftRow[]): BookDraft => ({
  ...draft,
  rows: { ...draft.rows, [skuId]: rows },
});

describe('a price book while it is edited', () => {
  it('comes out as it went in, with what is about other tenants', () => {
    const book = bookOf(['a 10/month', 'a 12.5/month from 2027-01-01', 'elsewhere 7/year'], {
      free: [{ skuPartNumber: 'B' }, { skuPartNumber: 'ELSEWHERE_FREE' }],
      trial: [{ skuId: 'c' }],
      note: 'Agreement',
    });
    for (const sign of ['.', ','] as const) {
      const draft = toDraft(book, PLANS, sign);
      expect(toBook(draft, book, PLANS, sign)).toEqual(book);
      expect(draft.rows['a']?.map(({ amount, validFrom }) => [amount, validFrom])).toEqual([
        ['10', ''],
        [`12${sign}5`, '2027-01-01'],
      ]);
      expect([draft.rows['b'], draft.rows['c']].map((rows) => rows?.map(({ kind }) => kind))).toEqual([['free'], ['trial']]);
    }
  });

  it('names a license plan that is new in it by part number, unless that means two', () => {
    const book = bookOf([]);
    const plans = [planOf('a'), planOf('b', 'SAME'), planOf('c', 'Same'), planOf('d', '')];
    const draft = plans.reduce((made, { skuId }) => withRows(made, skuId, [row({ amount: '1' })]), toDraft(book, plans, '.'));
    expect(toBook(draft, book, plans, '.').prices).toEqual([
      { skuPartNumber: 'A', amount: '1', per: 'month' },
      { skuId: 'b', amount: '1', per: 'month' },
      { skuId: 'c', amount: '1', per: 'month' },
      { skuId: 'd', amount: '1', per: 'month' },
    ]);
  });

  it('leaves license plans without a price out: an empty line is none', () => {
    const book = bookOf(['a 10/month']);
    const draft = withRows(toDraft(book, PLANS, '.'), 'a', [row({ amount: ' ' })]);
    expect(faultsOf(draft.rows['a'] ?? [], '.').size).toBe(0);
    expect(toBook(draft, book, PLANS, '.').prices).toEqual([]);
  });

  it('says what is not right about a line', () => {
    const faults = (rows: readonly Partial<DraftRow>[]) => [
      ...faultsOf(
        rows.map((part, key) => row({ ...part, key })),
        '.',
      ),
    ];
    expect(faults([{ amount: '1x' }])).toEqual([[0, 'amount']]);
    expect(faults([{ amount: '', note: 'forgotten' }])).toEqual([[0, 'amount']]);
    expect(faults([{ amount: '1', validFrom: '2027-01-02', validUntil: '2027-01-01' }])).toEqual([[0, 'until']]);
    expect(faults([{ amount: '1' }, { amount: '2' }])).toEqual([[1, 'sameDay']]);
    expect(faults([{ amount: '1' }, { amount: '2', validFrom: '2027-01-01' }])).toEqual([]);
    expect(faults([{ kind: 'free', amount: 'whatever' }])).toEqual([]);
  });

  it('takes amounts as the reader’s language writes them', () => {
    expect(typedAmount('12,345', ',')).toBe('12.345');
    expect(typedAmount('12.5', ',')).toBe('12.5');
    expect(typedAmount('1.234,50', ',')).toBeNull();
    expect(typedAmount('12,345', '.')).toBeNull();
    expect(typedAmount('12,50', '.')).toBe('12.50');
  });
});
