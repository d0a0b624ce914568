import * as z from 'zod';
import type { HandoverWave, Irreversible, ManualTask } from '../model/handover.ts';
import type { Verdict } from '../model/resultSummary.ts';
import { languageSchema, procedure, scopeSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';
import type { NameTable } from './library.ts';

export interface OverviewTask {
  readonly step: number;
  /** Of a task for many users the first of them; `users` counts them all, null for a task that is about none. */
  readonly task: ManualTask;
  readonly users: number | null;
}

/** What a hand-over package of a scenario would hold. */
export interface HandoverOverview {
  readonly waves: readonly (HandoverWave & { readonly tasks: readonly OverviewTask[] })[];
  readonly requests: number;
  /** Requests that no other request takes back, by why. */
  readonly irreversible: readonly { readonly why: Irreversible; readonly requests: number }[];
  /** Taking everything back, rehearsed: calls that would be refused, and users whose licenses would not be quite as they were. */
  readonly wayBack: { readonly refusedCalls: number; readonly users: number };
  readonly verdict: Verdict;
  /** Steps of which the real service is known to refuse a call: those calls are left out, and the plan is not safe to carry out. */
  readonly refusedSteps: readonly number[];
  readonly scopes: readonly string[];
  readonly names: NameTable;
}

const requestsPerSecond = z.int().min(1).max(20).default(10);

export const handoverInputSchema = z.strictObject({
  scope: scopeSchema,
  /** Of runbook and of what the scripts say. */
  language: languageSchema,
  requestsPerSecond,
  target: exportTargetSchema,
});

export const handoverContract = {
  overview: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<HandoverOverview>()),
  /** Writes the package as one `.zip`. */
  make: procedure.input(handoverInputSchema).output(work<MadeFile>()),
};
