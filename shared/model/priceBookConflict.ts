import type { Price, PriceBook, Product } from './priceBook.ts';

/** Entries of a price book, each right by itself, that contradict one another or themselves. */
export interface PriceBookConflict {
  readonly kind: 'endsBeforeItBegins' | 'twoPricesFromOneDay' | 'pricedAndApart' | 'freeAndTrial';
  readonly list: 'prices' | 'free' | 'trial';
  readonly index: number;
}

/** The first that there is. A book names a license plan by id or by part number; that both mean the same is not known here. */
export function findPriceConflict({ prices, free, trial }: Pick<PriceBook, 'prices' | 'free' | 'trial'>): PriceBookConflict | null {
  const starts = new Set<string>();
  const priced = new Set<string>();
  for (const [index, price] of prices.entries()) {
    if (endsBeforeItBegins(price)) return { kind: 'endsBeforeItBegins', list: 'prices', index };
    const start = `${productKey(price)} ${price.validFrom ?? ''}`;
    if (starts.has(start)) return { kind: 'twoPricesFromOneDay', list: 'prices', index };
    starts.add(start);
    priced.add(productKey(price));
  }
  const isFree = new Set(free.map(productKey));
  for (const list of ['free', 'trial'] as const) {
    const products = list === 'free' ? free : trial;
    const index = products.findIndex((product) => priced.has(productKey(product)));
    if (index >= 0) return { kind: 'pricedAndApart', list, index };
  }
  const index = trial.findIndex((product) => isFree.has(productKey(product)));
  return index < 0 ? null : { kind: 'freeAndTrial', list: 'trial', index };
}

/** Tells license plans of a book apart; part numbers without regard to case. */
export function productKey(product: Product): string {
  return 'skuId' in product ? `id ${product.skuId.toLowerCase()}` : `part ${product.skuPartNumber.toLowerCase()}`;
}

/** ISO dates are in the order of their text. */
function endsBeforeItBegins({ validFrom, validUntil }: Price): boolean {
  return validFrom !== undefined && validUntil !== undefined && validUntil < validFrom;
}
