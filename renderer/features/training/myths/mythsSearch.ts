import * as z from 'zod';
import { exerciseIdSchema } from '../../../../shared/model/exercise.ts';

/** Address of the myths: which one is open. */
export const mythsSearchSchema = z.object({ myth: exerciseIdSchema.optional().catch(undefined) });
