import * as z from 'zod';
import { tenantIdSchema } from '../../../shared/contract/base.ts';
import { PREDICTION_KINDS } from '../../../shared/model/prediction.ts';

export const PREDICTION_PARTS = ['people', 'groups', 'licensePlans'] as const;
export type PredictionPart = (typeof PREDICTION_PARTS)[number];

const checkSchema = z.object({
  /** The copy that the prediction was made on, and the one it is compared with. */
  madeOn: tenantIdSchema.optional().catch(undefined),
  comparedWith: tenantIdSchema.optional().catch(undefined),
  part: z.enum(PREDICTION_PARTS).optional().catch(undefined),
  kind: z.enum(PREDICTION_KINDS).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  /** The user whose changes are open side by side. */
  user: z.string().max(200).optional().catch(undefined),
});
export type CheckSearch = z.infer<typeof checkSchema>;

/** Address of *After the change*. */
export const predictionSearchSchema = z.object({ check: checkSchema.optional().catch(undefined) });
