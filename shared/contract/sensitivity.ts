import * as z from 'zod';
import type { SensitivityReport } from '../model/sensitivity.ts';
import { procedure, scopeSchema, work } from './base.ts';

/** What the verdict of a scenario hangs on. */
export interface SensitivityAnswer extends SensitivityReport {
  /** License plans that a change mentions. */
  readonly products: Readonly<Record<string, string>>;
}

export const sensitivityContract = {
  run: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<SensitivityAnswer>()),
};
