import type { PeriodCost } from '../../model/planCost.ts';
import { AMOUNT_PATTERN, type Amount, type Price } from '../../model/priceBook.ts';

/**
 * Money as whole numbers of any size (BigInt), which sums and products leave exact. Prices are counted in millionths a year: a price of a
 * month times twelve is a whole number of those, which a price of a year divided by twelve would not be.
 */
export type Millionths = bigint;

const DECIMALS = 6;

/** Both periods in the smallest unit of a currency, each rounded once from the exact amount. */
export interface Minor {
  readonly month: bigint;
  readonly year: bigint;
}

export const NO_MONEY: Minor = { month: 0n, year: 0n };

/** What one unit costs a year. */
export function yearly({ amount, per }: Pick<Price, 'amount' | 'per'>): Millionths {
  const millionths = toMillionths(amount);
  return per === 'month' ? millionths * 12n : millionths;
}

function toMillionths(amount: Amount): Millionths {
  if (!AMOUNT_PATTERN.test(amount)) throw new RangeError(`not an amount: ${amount}`);
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
}

/** How many decimals a currency is written with (ISO 4217): 2 for the euro, 0 for the yen. A code that is nobody's counts as 2. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Calculates in one currency. */
export class Currency {
  readonly #digits: number;
  readonly #millionthsPerMinor: bigint;

  constructor(code: string) {
    this.#digits = Math.min(DECIMALS, currencyDigits(code));
    this.#millionthsPerMinor = 10n ** BigInt(DECIMALS - this.#digits);
  }

  /** So much a year, as it is printed. */
  round(perYear: Millionths): Minor {
    return { month: this.roundShare(perYear, 12n), year: this.roundShare(perYear, 1n) };
  }

  /** Rounded half up, in the smallest unit. For amounts that are not negative. */
  roundShare(amount: Millionths, divisor: bigint): bigint {
    const whole = this.#millionthsPerMinor * divisor;
    return (amount + whole / 2n) / whole;
  }

  toAmount(minor: bigint): Amount {
    const sign = minor < 0n ? '-' : '';
    const digits = (minor < 0n ? -minor : minor).toString().padStart(this.#digits + 1, '0');
    const whole = digits.slice(0, digits.length - this.#digits);
    const decimals = digits.slice(digits.length - this.#digits);
    return `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}` as Amount;
  }

  toCost({ month, year }: Minor): PeriodCost {
    return { perMonth: this.toAmount(month), perYear: this.toAmount(year) };
  }
}

export function plus(a: Minor, b: Minor): Minor {
  return { month: a.month + b.month, year: a.year + b.year };
}

export function minus(a: Minor, b: Minor): Minor {
  return { month: a.month - b.month, year: a.year - b.year };
}

/** `Math.max` knows no whole numbers of any size. */
export function larger(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}
