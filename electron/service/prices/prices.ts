import path from 'node:path';

import type { Scope } from '../../../shared/contract/base.ts';
import type { CostAnswer, PriceBookCard, PricedLicensePlan, StoredPriceBook } from '../../../shared/contract/prices.ts';
import { priceUnits } from '../../../shared/engine/cost/priceUnits.ts';
import type { PriceBook } from '../../../shared/model/priceBook.ts';
import { findPriceConflict } from '../../../shared/model/priceBookConflict.ts';
import type { PriceBookRow } from '../../store/app/priceBooks.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { UnitsResult } from '../jobs/unitsJob.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { parsePriceBook } from './parsePriceBook.ts';
import { parsePriceText, readPriceBook } from './readPriceBook.ts';
import { soundsLike } from './soundsLike.ts';

/** The price books of the library, and what scenarios cost by them. All throw AppError; `notFound` for a book that is not there. */
export interface Prices {
  /** By name. */
  list(language: LanguageTag): readonly PriceBookCard[];
  get(bookId: number): StoredPriceBook;
  create(book: PriceBook): StoredPriceBook;
  /** Throws `outdated` for another revision than the current one. */
  save(bookId: number, revision: number, book: PriceBook): StoredPriceBook;
  remove(bookId: number): void;
  /** `currency` is that of a table that does not say. Throws `badInput`, `futureVersion`. */
  importFile(text: string, fileName: string, currency: string): StoredPriceBook;
  takeExample(name: string, note: string): Promise<StoredPriceBook>;
  /** Throws as `Scenarios.ask` does. */
  licensePlans(scope: Scope, language: LanguageTag, options?: JobOptions): Promise<readonly PricedLicensePlan[]>;
  cost(scope: Scope, bookId: number, options?: JobOptions): Promise<CostAnswer>;
}

const EXAMPLE = path.join(import.meta.dirname, '../../../resources/price-books/example.json');

export function createPrices({ library, scenarios, now }: ServiceParts): Prices {
  const { priceBooks } = library.store;
  const toRow = (book: PriceBook) => ({ name: book.name, book: JSON.stringify(book), changedAt: new Date(now()).toISOString() });
  const add = (book: PriceBook): StoredPriceBook => toStored(priceBooks.add(toRow(withoutConflict(book))));
  const unitsOf = (scope: Scope, options?: JobOptions) => scenarios.ask(UNITS, atItsEnd(scope), null, options);
  return {
    list: (language) => {
      const { compare } = collatorOf(language);
      return priceBooks
        .all()
        .map(toCard)
        .sort((a, b) => compare(a.name, b.name) || a.id - b.id);
    },
    get: (bookId) => toStored(priceBooks.get(bookId)),
    create: add,
    save: (bookId, revision, book) => toStored(priceBooks.renew(bookId, revision, toRow(withoutConflict(book)))),
    remove: (bookId) => priceBooks.remove(bookId),
    importFile: (text, fileName, currency) => add(parsePriceText(text, fileName, currency)),
    takeExample: async (name, note) => add({ ...(await readPriceBook(EXAMPLE)), name, note }),
    licensePlans: async (scope, language, options) => {
      const { units, products } = await unitsOf(scope, options);
      const { compare } = collatorOf(language);
      return units.licensePlans
        .map(({ curve: _, ...counts }): PricedLicensePlan => {
          const name = products.get(counts.skuId) ?? counts.skuPartNumber;
          return { ...counts, name, soundsLike: soundsLike(counts.skuPartNumber, name) };
        })
        .sort((a, b) => Number(b.moves) - Number(a.moves) || compare(a.name, b.name));
    },
    cost: async (scope, bookId, options) => {
      const { book } = toStored(priceBooks.get(bookId));
      const { units, products } = await unitsOf(scope, options);
      return { cost: priceUnits(units, book), licensePlans: Object.fromEntries(products) };
    },
  };
}

/**
 * What a scenario does to units, whatever the prices: somebody who tries prices waits for one rehearsal. It stays in memory: a curve may have
 * many points, and an answer that is kept in the tenant copy is text.
 */
const UNITS: Question<null, UnitsResult> = {
  kind: 'units',
  kept: 4,
  answer: ({ tenant, plan }, _params, jobs, options) => jobs.run('units', { tenant, plan }, options),
};

/** Whatever moment somebody looks at: a cost is that of the whole scenario. */
function atItsEnd({ tenantId, scenario }: Scope): Scope {
  return { tenantId, scenario: scenario === null ? null : { id: scenario.id, revision: scenario.revision } };
}

/** What the contract has checked may still contradict itself. */
function withoutConflict(book: PriceBook): PriceBook {
  return findPriceConflict(book) === null ? book : parsePriceBook(book);
}

/** Written by this program, and checked all the same: another version may have written it. */
function toStored({ id, revision, book }: PriceBookRow): StoredPriceBook {
  return { id, revision, book: parsePriceBook(JSON.parse(book)) };
}

function toCard(row: PriceBookRow): PriceBookCard {
  const { book } = toStored(row);
  return { id: row.id, name: row.name, currency: book.currency, prices: book.prices.length, changedAt: row.changedAt };
}
