import { type } from '@orpc/contract';
import * as z from 'zod';
import type { PlanCost, PlanUnitCounts } from '../model/planCost.ts';
import { type PriceBook, priceBookSchema } from '../model/priceBook.ts';
import { languageSchema, procedure, scopeSchema, work } from './base.ts';

/** A price book in a list. Books belong to the library, not to one tenant. */
export interface PriceBookCard {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
  /** Entries, not license plans: one may have several dated prices. */
  readonly prices: number;
  /** ISO 8601. */
  readonly changedAt: string;
}

export interface StoredPriceBook {
  readonly id: number;
  /** Grows with every change: who saves says which state was changed. */
  readonly revision: number;
  readonly book: PriceBook;
}

/** A license plan of the tenant, as somebody who writes prices wants to see it. */
export interface PricedLicensePlan extends PlanUnitCounts {
  readonly name: string;
  /** What its name says; the book decides (F31). */
  readonly soundsLike: 'free' | 'trial' | null;
}

export interface CostAnswer {
  readonly cost: PlanCost;
  /** Names of license plans by skuId. */
  readonly licensePlans: Readonly<Record<string, string>>;
}

const bookId = z.int().min(1);

/** A file is read by the host, whatever its format. Larger than any book: at most that much is sent. */
const fileText = z.string().max(4_000_000);

export const pricesContract = {
  /** By name. */
  list: procedure.input(z.strictObject({ language: languageSchema })).output(type<readonly PriceBookCard[]>()),
  get: procedure.input(z.strictObject({ bookId })).output(type<StoredPriceBook>()),
  create: procedure.input(z.strictObject({ book: priceBookSchema })).output(type<StoredPriceBook>()),
  /** Throws `outdated` when the book was changed elsewhere; nothing is changed then. */
  save: procedure.input(z.strictObject({ bookId, revision: z.int().min(1), book: priceBookSchema })).output(type<StoredPriceBook>()),
  remove: procedure.input(z.strictObject({ bookId })).output(type<null>()),
  /** JSON as exported, or a table with the columns skuPartNumber and amount. `currency` is that of a table that does not say. */
  importFile: procedure
    .input(z.strictObject({ text: fileText, fileName: z.string().max(300), currency: z.string().regex(/^[A-Z]{3}$/) }))
    .output(type<StoredPriceBook>()),
  /** The invented one that comes with the program, as a book of one's own; name and note in the reader's language. */
  takeExample: procedure
    .input(z.strictObject({ name: z.string().trim().min(1).max(100), note: z.string().max(2000) }))
    .output(type<StoredPriceBook>()),
  /** The license plans of which there are units: those first that the scenario moves, then by name. */
  licensePlans: procedure
    .input(z.strictObject({ scope: scopeSchema, language: languageSchema }))
    .output(work<readonly PricedLicensePlan[]>()),
  /** What a scenario costs by a book as it is now. */
  cost: procedure.input(z.strictObject({ scope: scopeSchema, bookId })).output(work<CostAnswer>()),
};
