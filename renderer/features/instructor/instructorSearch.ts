import * as z from 'zod';
import { scenarioIdSchema, tenantIdSchema } from '../../../shared/contract/base.ts';

export const DRAFT_PARTS = ['story', 'conditions', 'questions', 'hints', 'paths', 'try'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

const tenant = tenantIdSchema.optional().catch(undefined);

/** Which scenario the exercise is written from, and which part of it is open. */
export const writingSearchSchema = z.object({
  tenant,
  scenario: scenarioIdSchema.optional().catch(undefined),
  part: z.enum(DRAFT_PARTS).default('story').catch('story'),
});

/** The tenant that the teaching tenant is made of. */
export const teachingSearchSchema = z.object({ tenant });
