import * as z from 'zod';
import { tenantIdSchema } from '../../../shared/contract/base.ts';
import { comparisonSearchSchema } from '../comparison/comparisonSearch.ts';

const { matrix, compared } = comparisonSearchSchema.shape;

/** Address of *Copies over time*: which two copies are compared, and which part of the comparison is shown. */
export const copiesSearchSchema = z.object({
  from: tenantIdSchema.optional().catch(undefined),
  to: tenantIdSchema.optional().catch(undefined),
  matrix,
  compared,
});
