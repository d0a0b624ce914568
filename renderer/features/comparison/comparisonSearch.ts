import * as z from 'zod';
import { SERVICE_RESULTS } from '../../../shared/contract/licenses.ts';

/** One side of a comparison in the address: `imported`, a scenario's end `s7`, or a moment of it `s7@90` in seconds from its start. */
export const sideSchema = z.string().regex(/^(imported|s[1-9]\d*(@\d+)?)$/);

export const COMPARISON_PARTS = ['users', 'services', 'licensePlans', 'groups'] as const;
export type ComparisonPart = (typeof COMPARISON_PARTS)[number];

const matrixSchema = z.object({
  part: z.enum(COMPARISON_PARTS).optional().catch(undefined),
  result: z.enum(SERVICE_RESULTS).optional().catch(undefined),
  /** A family of services. */
  service: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  department: z.array(z.string()).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  /** Users for whom nothing changes are shown as well. */
  everybody: z.boolean().optional().catch(undefined),
  /** Services that are kept by everybody are shown as well. */
  everyService: z.boolean().optional().catch(undefined),
  foundation: z.boolean().optional().catch(undefined),
  /** Words beside the icons. */
  words: z.boolean().optional().catch(undefined),
  /** A column, or a family of services. */
  sort: z.string().optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
});
export type MatrixSearch = z.infer<typeof matrixSchema>;

/** Address of *Before and after*: what is compared, and which part of it is shown. */
export const comparisonSearchSchema = z.object({
  before: sideSchema.optional().catch(undefined),
  after: sideSchema.optional().catch(undefined),
  matrix: matrixSchema.optional().catch(undefined),
  /** The user whose licenses are open side by side. */
  compared: z.string().optional().catch(undefined),
});
