import * as z from 'zod';
import { USER_RESULTS } from '../../shared/engine/report/rows/userOutcome.ts';
import { ASSIGNMENT_ERRORS } from '../../shared/model/graph.ts';
import { changeLineSchema, gapLineSchema } from './resultSchemas.ts';

const id = z.string().min(1);
const count = z.int().min(0);
const errors = z.array(
  z.looseObject({ skuId: id, assignedByGroup: id.nullable().describe('null is a direct assignment'), error: z.enum(ASSIGNMENT_ERRORS) }),
);

const userRowSchema = z.looseObject({
  id,
  displayName: z.string(),
  userPrincipalName: z.string(),
  department: z.string().nullable(),
  usageLocation: z.string().nullable(),
  touched: z.boolean().describe('The plan reached this user'),
  changed: z.boolean().describe('The licenses at the end are not those of the start'),
  result: z.enum(USER_RESULTS).describe('The gravest of what became of the services'),
  lost: count.describe('Services, as below; foundation families do not count'),
  downgraded: count,
  gaps: count.describe('Times without a service; one service may have several'),
  gapSeconds: count.describe('Of all gaps together'),
  longestGapSeconds: count,
  dip: count,
  gained: count,
  upgraded: count,
  successor: count,
  licensePlansBefore: z.array(id).describe('Ids of the license plans held'),
  licensePlansAfter: z.array(id),
  errorsBefore: errors,
  errorsAfter: errors,
  newError: z.boolean().describe('An assignment is in error at the end that was not at the start'),
});

/** The lists at the end of a report as JSON; null where nobody is to be told apart. */
export const reportRowSchemas = {
  users: z.array(userRowSchema).nullable().describe('Every user of the tenant copy, in the order of their ids there'),
  changes: z.array(changeLineSchema).nullable().describe('Every service of a user that is not kept, as in changes.jsonl'),
  gaps: z.array(gapLineSchema).nullable().describe('Every gap, as in gaps.jsonl'),
};
