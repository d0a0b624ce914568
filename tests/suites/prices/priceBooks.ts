import { type PriceBook, priceBookSchema } from '../../../shared/model/priceBook.ts';

/** A price as `a 10/month from 2027-01-01`: part number, amount, period and, where it has one, its first day. */
export function bookOf(prices: readonly string[], more: Partial<PriceBook> = {}): PriceBook {
  return priceBookSchema.parse({
    format: 'license-rehearsal-price-book',
    version: 1,
    name: 'Test',
    currency: 'EUR',
    prices: prices.map((text) => {
      const found = /^(?<skuId>\S+) (?<amount>[\d.]+)\/(?<per>\w+)(?: from (?<validFrom>\S+))?(?: until (?<validUntil>\S+))?$/.exec(text);
      if (found?.groups === undefined) throw new Error(`not a price: ${text}`);
      return Object.fromEntries(Object.entries(found.groups).filter(([, value]) => value !== undefined));
    }),
    ...more,
  });
}
