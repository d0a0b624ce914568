import { type } from '@orpc/contract';
import * as z from 'zod';
import { languageSchema, procedure, scopeSchema } from './base.ts';

export interface SearchHit {
  readonly kind: 'user' | 'group' | 'licensePlan' | 'service';
  readonly id: string;
  readonly name: string;
  /** Sign-in name, part number, or the id when that is what matched. */
  readonly detail: string;
}

export const searchContract = {
  /** The best few of each kind: what begins with the text before what holds it; ids whole or from their start. */
  everything: procedure
    .input(
      z.strictObject({ scope: scopeSchema, text: z.string().max(200), limit: z.int().min(1).max(20).default(5), language: languageSchema }),
    )
    .output(type<readonly SearchHit[]>()),
};
