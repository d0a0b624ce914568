import type { PricedLicensePlan } from '../../../../shared/contract/prices.ts';
import { AMOUNT_PATTERN, type Amount, type Price, type PriceBook, type Product, readAmount } from '../../../../shared/model/priceBook.ts';
import { productKey } from '../../../../shared/model/priceBookConflict.ts';

/** How a line of the editor prices its license plan: by a period, or not at all. */
export type RowKind = Price['per'] | 'free' | 'trial';
export const ROW_KINDS = ['month', 'year', 'free', 'trial'] as const satisfies readonly RowKind[];

/** A line of the editor, as somebody types it. */
export interface DraftRow {
  /** Tells lines of one license plan apart while they are edited. */
  readonly key: number;
  readonly kind: RowKind;
  readonly amount: string;
  /** Empty for none. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly note: string;
}

/** A price book while it is edited, with what is not about the tenant's license plans kept as it is. */
export interface BookDraft {
  readonly name: string;
  readonly currency: string;
  readonly note: string;
  /** By skuId; at least one line for each license plan of the tenant. */
  readonly rows: Readonly<Record<string, readonly DraftRow[]>>;
  readonly elsewhere: Pick<PriceBook, 'prices' | 'free' | 'trial'>;
  /** How the book names the license plans that it has. */
  readonly products: Readonly<Record<string, Product>>;
}

export type RowFault = 'amount' | 'until' | 'sameDay';

/** The decimal sign of the reader's language: amounts are shown and typed with it. */
export type DecimalSign = '.' | ',';

const EMPTY: DraftRow = { key: 0, kind: 'month', amount: '', validFrom: '', validUntil: '', note: '' };

export function emptyRow(key: number): DraftRow {
  return { ...EMPTY, key };
}

export function toDraft(book: PriceBook, plans: readonly PricedLicensePlan[], sign: DecimalSign): BookDraft {
  const owners = new Map<string, string>();
  const products: Record<string, Product> = {};
  for (const { skuId, skuPartNumber } of plans) {
    for (const product of [{ skuId }, { skuPartNumber }]) {
      const key = productKey(product);
      if (!owners.has(key)) owners.set(key, skuId);
    }
  }
  const ownerOf = (product: Product): string | undefined => {
    const owner = owners.get(productKey(product));
    if (owner !== undefined) products[owner] ??= 'skuId' in product ? { skuId: product.skuId } : { skuPartNumber: product.skuPartNumber };
    return owner;
  };
  const lines = new Map<string, Omit<DraftRow, 'key'>[]>();
  const add = (owner: string, line: Omit<DraftRow, 'key'>): void => void lines.set(owner, [...(lines.get(owner) ?? []), line]);
  const elsewhere = { prices: [...book.prices], free: [...book.free], trial: [...book.trial] };
  elsewhere.prices = elsewhere.prices.filter((price) => {
    const owner = ownerOf(price);
    if (owner !== undefined) add(owner, toLine(price, sign));
    return owner === undefined;
  });
  for (const kind of ['free', 'trial'] as const) {
    elsewhere[kind] = elsewhere[kind].filter((product) => {
      const owner = ownerOf(product);
      if (owner !== undefined) lines.set(owner, [{ ...EMPTY, kind }]);
      return owner === undefined;
    });
  }
  const rowsOf = ({ skuId }: PricedLicensePlan): DraftRow[] =>
    (lines.get(skuId) ?? [EMPTY]).sort((a, b) => compare(a.validFrom, b.validFrom)).map((line, key) => ({ ...line, key }));
  const rows = Object.fromEntries(plans.map((plan) => [plan.skuId, rowsOf(plan)]));
  return { name: book.name, currency: book.currency, note: book.note ?? '', rows, elsewhere, products };
}

function toLine({ per, amount, validFrom, validUntil, note }: Price, sign: DecimalSign): Omit<DraftRow, 'key'> {
  return { kind: per, amount: amount.replace('.', sign), validFrom: validFrom ?? '', validUntil: validUntil ?? '', note: note ?? '' };
}

/** The draft as a book. For a draft without faults: lines that are not right are left out. */
export function toBook(draft: BookDraft, original: PriceBook, plans: readonly PricedLicensePlan[], sign: DecimalSign): PriceBook {
  const prices: Price[] = [];
  const [free, trial]: [Product[], Product[]] = [[], []];
  for (const plan of plans) {
    const product = draft.products[plan.skuId] ?? newProduct(plan, plans);
    for (const row of draft.rows[plan.skuId] ?? []) {
      const amount = typedAmount(row.amount, sign);
      if (row.kind === 'free') free.push(product);
      else if (row.kind === 'trial') trial.push(product);
      else if (amount !== null) prices.push({ ...product, amount, per: row.kind, ...givenTexts(row) });
    }
  }
  const { note: _, ...rest } = original;
  return {
    ...rest,
    name: draft.name.trim(),
    currency: draft.currency,
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    prices: [...prices, ...draft.elsewhere.prices],
    free: [...free, ...draft.elsewhere.free],
    trial: [...trial, ...draft.elsewhere.trial],
  };
}

/** By part number, which people can read, as long as it means this license plan alone. */
function newProduct({ skuId, skuPartNumber }: PricedLicensePlan, plans: readonly PricedLicensePlan[]): Product {
  const same = plans.filter((plan) => plan.skuPartNumber.toLowerCase() === skuPartNumber.toLowerCase());
  return skuPartNumber.trim() === '' || same.length > 1 ? { skuId } : { skuPartNumber };
}

function givenTexts({ validFrom, validUntil, note }: DraftRow): Pick<Price, 'validFrom' | 'validUntil' | 'note'> {
  return {
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validUntil === '' ? {} : { validUntil }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}

/** Where a comma is the decimal sign it never groups thousands. */
export function typedAmount(text: string, sign: DecimalSign): Amount | null {
  if (sign === '.') return readAmount(text);
  const plain = text.trim().replace(',', '.');
  return AMOUNT_PATTERN.test(plain) ? (plain as Amount) : null;
}

/** What is not right about each line of a license plan; a line in which nothing stands is no price, and right. */
export function faultsOf(rows: readonly DraftRow[], sign: DecimalSign): ReadonlyMap<number, RowFault> {
  const faults = new Map<number, RowFault>();
  const starts = new Set<string>();
  for (const row of rows) {
    if (row.kind === 'free' || row.kind === 'trial' || isBlank(row)) continue;
    if (typedAmount(row.amount, sign) === null) faults.set(row.key, 'amount');
    else if (row.validUntil !== '' && row.validUntil < row.validFrom) faults.set(row.key, 'until');
    else if (starts.has(row.validFrom)) faults.set(row.key, 'sameDay');
    starts.add(row.validFrom);
  }
  return faults;
}

function isBlank({ amount, validFrom, validUntil, note }: DraftRow): boolean {
  return [amount, validFrom, validUntil, note].every((text) => text.trim() === '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
