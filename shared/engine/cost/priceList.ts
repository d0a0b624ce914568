import type { Price, PriceBook } from '../../model/priceBook.ts';
import { productKey } from '../../model/priceBookConflict.ts';

export interface PricedProduct {
  readonly skuId: string;
  readonly skuPartNumber: string;
}

/** A price book as it is on one day: what does this license plan cost? */
export class PriceList {
  readonly #prices = new Map<string, Price>();
  readonly #apart = new Map<string, 'free' | 'trial'>();

  /** `date` as `2026-12-01`. Of several prices that hold on a day, the one that began last is meant. */
  constructor({ prices, free, trial }: PriceBook, date: string) {
    for (const price of prices) {
      if (!holdsOn(price, date)) continue;
      const known = this.#prices.get(productKey(price));
      if (known === undefined || (known.validFrom ?? '') <= (price.validFrom ?? '')) this.#prices.set(productKey(price), price);
    }
    for (const product of trial) this.#apart.set(productKey(product), 'trial');
    for (const product of free) this.#apart.set(productKey(product), 'free');
  }

  /** A price by id is meant more exactly than one by part number. */
  priceOf({ skuId, skuPartNumber }: PricedProduct): Price | undefined {
    return this.#prices.get(productKey({ skuId })) ?? this.#prices.get(productKey({ skuPartNumber }));
  }

  /** Whether it is free, or there is a trial of it, by the book. Then it has no price, whatever else the book says. */
  apart({ skuId, skuPartNumber }: PricedProduct): 'free' | 'trial' | undefined {
    return this.#apart.get(productKey({ skuId })) ?? this.#apart.get(productKey({ skuPartNumber }));
  }
}

/** Both days included; ISO dates are in the order of their text. */
function holdsOn({ validFrom, validUntil }: Price, date: string): boolean {
  return (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil);
}
