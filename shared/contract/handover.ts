import * as z from 'zod';
import type { HandoverWave, Irreversible, ManualTask } from '../model/handover.ts';
import { languageSchema, procedure, scopeSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';
import type { NameTable } from './library.ts';

/** What a hand-over package of a scenario would hold. */
export interface HandoverOverview {
  readonly waves: readonly (HandoverWave & { readonly tasks: readonly { readonly step: number; readonly task: ManualTask }[] })[];
  readonly requests: number;
  /** Requests that no other request takes back, by why. */
  readonly irreversible: readonly { readonly why: Irreversible; readonly requests: number }[];
  /** Steps the real service is known to refuse: the package stops before them. */
  readonly refusedSteps: readonly number[];
  readonly scopes: readonly string[];
  readonly names: NameTable;
}

const requestsPerSecond = z.int().min(1).max(20).default(10);

export const handoverContract = {
  overview: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<HandoverOverview>()),
  /** Writes the package as one `.zip`. */
  make: procedure
    .input(z.strictObject({ scope: scopeSchema, language: languageSchema, requestsPerSecond, target: exportTargetSchema }))
    .output(work<MadeFile>()),
};
