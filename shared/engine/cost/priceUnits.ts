import type { CostChange, CostFigures, LicensePlanCost, PlanCost, PlanUnitCounts, WaveCost } from '../../model/planCost.ts';
import type { Price, PriceBook } from '../../model/priceBook.ts';
import { findExcess, overlapCost, type PricedCurve, worthOf } from './costOverlap.ts';
import { Currency, larger, type Millionths, type Minor, minus, NO_MONEY, plus, yearly } from './money.ts';
import type { LicensePlanUnits, PlanUnits } from './planUnits.ts';
import { PriceList } from './priceList.ts';

/** A license plan that has a price, with its place among all. */
interface Priced {
  readonly units: LicensePlanUnits;
  readonly place: number;
  readonly price: Price;
  /** Of one unit. */
  readonly perYear: Millionths;
}

/** What units come to by a price book. */
export function priceUnits(units: PlanUnits, book: PriceBook): PlanCost {
  const { date, outcome, licensePlans, elapsedSeconds } = units;
  const list = new PriceList(book, date);
  const currency = new Currency(book.currency);
  const priced: Priced[] = [];
  const unpriced: PlanUnitCounts[] = [];
  const apart: (PlanUnitCounts & { why: 'free' | 'trial' })[] = [];
  for (const [place, plan] of licensePlans.entries()) {
    const why = list.apart(plan);
    const price = list.priceOf(plan);
    if (why !== undefined) apart.push({ ...countsOf(plan), why });
    else if (price === undefined) unpriced.push(countsOf(plan));
    else priced.push({ units: plan, place, price, perYear: yearly(price) });
  }
  const figures = priced.map((each) => ({ each, figures: figuresOf(each, currency) }));
  return {
    book: { name: book.name, currency: book.currency },
    date,
    outcome,
    plans: figures
      .sort(
        (a, b) => movesFirst(a.each.units, b.each.units) || dearestFirst(a.figures, b.figures) || byPartNumber(a.each.units, b.each.units),
      )
      .map(({ each, figures: own }) => toPlanCost(each, own, elapsedSeconds, currency)),
    total: toFigures(
      figures.map((each) => each.figures),
      currency,
    ),
    overlap: {
      used: overlapCost(curvesOf(priced, 'used'), elapsedSeconds, currency),
      paid: overlapCost(curvesOf(priced, 'paid'), elapsedSeconds, currency),
    },
    waves: wavesOf(units, priced, currency),
    unpriced: unpriced.sort((a, b) => movesFirst(a, b) || byPartNumber(a, b)),
    apart: apart.sort((a, b) => movesFirst(a, b) || byPartNumber(a, b)),
  };
}

/** Before and after, in the smallest unit of the currency. */
type MinorFigures = Readonly<Record<keyof CostFigures, { readonly before: Minor; readonly after: Minor }>>;

function figuresOf({ units, perYear }: Priced, currency: Currency): MinorFigures {
  const { usedBefore, usedAfter, paidBefore, paidAfter, forCompany } = units;
  const cost = (count: number): Minor => currency.round(perYear * BigInt(count));
  // Nobody consumes what is for the whole company: that is not unused.
  const unused = (paid: number, used: number): Minor => cost(forCompany ? 0 : Math.max(0, paid - used));
  return {
    used: { before: cost(usedBefore), after: cost(usedAfter) },
    paid: { before: cost(paidBefore), after: cost(paidAfter) },
    unused: { before: unused(paidBefore, usedBefore), after: unused(paidAfter, usedAfter) },
  };
}

function toFigures(parts: readonly MinorFigures[], currency: Currency): CostFigures {
  const change = (figure: keyof CostFigures): CostChange => {
    const before = parts.reduce((sum, part) => plus(sum, part[figure].before), NO_MONEY);
    const after = parts.reduce((sum, part) => plus(sum, part[figure].after), NO_MONEY);
    return { before: currency.toCost(before), after: currency.toCost(after), difference: currency.toCost(minus(after, before)) };
  };
  return { used: change('used'), paid: change('paid'), unused: change('unused') };
}

function toPlanCost(priced: Priced, figures: MinorFigures, end: number, currency: Currency): LicensePlanCost {
  const { units, price, perYear } = priced;
  const counts = countsOf(units);
  const excess = findExcess(curvesOf([priced], 'used'), end);
  return {
    ...counts,
    price,
    ...toFigures([figures], currency),
    lackingCost: currency.toCost(currency.round(perYear * BigInt(counts.lacking))),
    beyond: {
      units: Math.max(0, counts.usedPeak - Math.max(counts.usedBefore, counts.usedAfter)),
      seconds: excess?.seconds ?? 0,
      worth: worthOf(excess?.sum ?? 0n, currency),
    },
  };
}

function curvesOf(priced: readonly Priced[], what: 'used' | 'paid'): PricedCurve[] {
  return priced.map(({ units: { curve, usedBefore, paidBefore }, perYear }) => ({
    perYear,
    first: what === 'used' ? usedBefore : paidBefore,
    at: curve.at,
    values: curve[what],
  }));
}

function wavesOf({ licensePlans, waves }: PlanUnits, priced: readonly Priced[], currency: Currency): WaveCost[] {
  const total = (count: (place: number) => number): Minor =>
    priced.reduce((sum, { place, perYear }) => plus(sum, currency.round(perYear * BigInt(count(place)))), NO_MONEY);
  let used: ArrayLike<number> = licensePlans.map(({ usedBefore }) => usedBefore);
  let paid: ArrayLike<number> = licensePlans.map(({ paidBefore }) => paidBefore);
  return waves.map((wave) => {
    const { firstStep, lastStep, from, to } = wave;
    const [usedBefore, paidBefore] = [used, paid];
    [used, paid] = [wave.used, wave.paid];
    const cost = (before: ArrayLike<number>, after: ArrayLike<number>) =>
      currency.toCost(
        minus(
          total((place) => after[place]!),
          total((place) => before[place]!),
        ),
      );
    const units = licensePlans.map(({ skuId }, place) => ({
      skuId,
      used: wave.used[place]! - usedBefore[place]!,
      paid: wave.paid[place]! - paidBefore[place]!,
    }));
    return {
      firstStep,
      lastStep,
      from,
      to,
      used: cost(usedBefore, wave.used),
      paid: cost(paidBefore, wave.paid),
      units: units.filter((each) => each.used !== 0 || each.paid !== 0),
    };
  });
}

function countsOf({ curve: _, ...counts }: LicensePlanUnits): PlanUnitCounts {
  return counts;
}

function movesFirst(a: PlanUnitCounts, b: PlanUnitCounts): number {
  return Number(b.moves) - Number(a.moves);
}

function byPartNumber(a: PlanUnitCounts, b: PlanUnitCounts): number {
  return a.skuPartNumber < b.skuPartNumber ? -1 : Number(a.skuPartNumber > b.skuPartNumber);
}

function dearestFirst(a: MinorFigures, b: MinorFigures): number {
  const most = ({ used, paid }: MinorFigures): bigint =>
    [used.before.year, used.after.year, paid.before.year, paid.after.year].reduce(larger);
  const [first, second] = [most(a), most(b)];
  return first === second ? 0 : first > second ? -1 : 1;
}
