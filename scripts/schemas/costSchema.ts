import * as z from 'zod';
import { priceSchema } from '../../shared/model/priceBook.ts';

/** What a plan costs, in a report as JSON. Amounts are decimal text in the book's currency. */
const id = z.string().min(1);
const units = z.int();
const seconds = z.int().min(0);
const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
// Under names of their own: they stand in many places.
const period = z.looseObject({ perMonth: amount, perYear: amount }).meta({ id: 'periodCost' });
const change = z.looseObject({ before: period, after: period, difference: period }).meta({ id: 'costChange' });
const figures = { used: change, paid: change, unused: change };

const counts = {
  skuId: id,
  skuPartNumber: z.string(),
  forCompany: z.boolean(),
  paidBefore: units,
  paidAfter: units,
  usedBefore: units,
  usedPeak: units,
  usedAfter: units,
  lacking: units,
  moves: z.boolean(),
};

const overlap = z
  .looseObject({ from: seconds, to: seconds, seconds, peakAt: seconds, beyond: period, worth: amount })
  .nullable()
  .describe('null where there is no time in which more is held than before and more than after');

export const costSchema = z.looseObject({
  book: z.looseObject({ name: z.string(), currency: z.string() }),
  date: z.iso.date(),
  plans: z.array(
    z.looseObject({
      ...counts,
      ...figures,
      price: priceSchema,
      lackingCost: period,
      beyond: z.looseObject({ units, seconds, worth: amount }),
    }),
  ),
  total: z.looseObject(figures),
  overlap: z.looseObject({ used: overlap, paid: overlap }),
  waves: z.array(
    z.looseObject({
      firstStep: seconds,
      lastStep: seconds,
      from: seconds,
      to: seconds,
      used: period,
      paid: period,
      units: z.array(z.looseObject({ skuId: id, used: units, paid: units })),
    }),
  ),
  unpriced: z.array(z.looseObject(counts)),
  apart: z.array(z.looseObject({ ...counts, why: z.enum(['free', 'trial']) })),
});
