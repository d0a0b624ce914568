import * as z from 'zod';
import { REDACTIONS, REPORT_FORMATS } from '../model/reportFormat.ts';
import { languageSchema, procedure, scopeSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';

export const reportsContract = {
  /** Writes the report on a scenario. */
  make: procedure
    .input(
      z.strictObject({
        scope: scopeSchema,
        format: z.enum(REPORT_FORMATS),
        redaction: z.enum(REDACTIONS),
        language: languageSchema,
        /** Costs by this price book; none without. */
        priceBookId: z.int().min(1).nullable(),
        target: exportTargetSchema,
      }),
    )
    .output(work<MadeFile>()),
};
