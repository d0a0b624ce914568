import * as z from 'zod';

/**
 * Price books: what a tenant pays for its license plans, as somebody has written it down. No price is known to the program: a book
 * starts empty, and what is not in it is said to have no price. Money is never a floating-point number: amounts are decimal text.
 */
export const PRICE_BOOK_FORMAT = 'license-rehearsal-price-book';
export const PRICE_BOOK_VERSION = 1;

/** Far above what a catalogue of all license plans with the prices of many years comes to. */
export const MOST_PRICES = 5000;

/** A decimal number as text: `12.5`. Not negative in a book; a difference may be. */
export type Amount = `${number}`;

/** Up to 999 999 999 with at most six decimals; no sign, no exponent, no thousands separator. */
export const AMOUNT_PATTERN = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/;

/**
 * An amount as people write it, with a decimal point or comma; null for what is none. A comma before exactly three digits is refused: in
 * some languages it groups thousands.
 */
export function readAmount(text: string): Amount | null {
  const plain = text.trim();
  const written = /^\d+,(\d{1,2}|\d{4,6})$/.test(plain) ? plain.replace(',', '.') : plain;
  return AMOUNT_PATTERN.test(written) ? (written as Amount) : null;
}

export const PRICE_PERIODS = ['month', 'year'] as const;
export type PricePeriod = (typeof PRICE_PERIODS)[number];

const skuId = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => text.toLowerCase());
/** Part numbers are compared without regard to case. */
const skuPartNumber = z.string().trim().min(1).max(200);
const note = z.string().max(500);
const amount = z
  .string()
  .regex(AMOUNT_PATTERN)
  .transform((text) => text as Amount);
const period = z.enum(PRICE_PERIODS);

const price = { amount, per: period, validFrom: z.iso.date().optional(), validUntil: z.iso.date().optional(), note: note.optional() };

/**
 * What one unit of a license plan costs. It holds from `validFrom` to `validUntil`, both days included; without them from the beginning,
 * and until another one begins.
 */
export const priceSchema = z.union([z.strictObject({ skuId, ...price }), z.strictObject({ skuPartNumber, ...price })]);
export type Price = Readonly<z.infer<typeof priceSchema>>;

/** A license plan, by the id or the part number that Microsoft has given it. */
export const productSchema = z.union([z.strictObject({ skuId }), z.strictObject({ skuPartNumber })]);
export type Product = Readonly<z.infer<typeof productSchema>>;

export const priceBookSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PRICE_BOOK_FORMAT),
  version: z.literal(PRICE_BOOK_VERSION),
  name: z.string().trim().min(1).max(100),
  note: z.string().max(2000).optional(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  prices: z.array(priceSchema).max(MOST_PRICES).default([]),
  /** License plans that cost nothing. Neither these nor trials are counted in any sum; both are listed apart. */
  free: z.array(productSchema).max(MOST_PRICES).default([]),
  /** License plans of which the tenant has a trial. Only Microsoft's list of subscriptions says which (F31), and an export need not have it. */
  trial: z.array(productSchema).max(MOST_PRICES).default([]),
});
export type PriceBook = Readonly<z.infer<typeof priceBookSchema>>;
