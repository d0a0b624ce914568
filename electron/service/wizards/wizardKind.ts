import type * as z from 'zod';
import type { Automation } from '../../../shared/model/migrationPlan.ts';
import type { PlannedStep } from '../../../shared/model/plannedStep.ts';
import type { TenantView } from '../session/tenantView.ts';

/** How one kind of wizard turns complete answers into steps. */
export interface WizardKindRules<Answers = unknown> {
  /** Of complete answers: what is saved on the way may lack some. */
  readonly answers: z.ZodType<Answers>;
  /** The steps for the tenant as imported. Throws AppError `notFound` for a group or license plan that is not there. */
  steps(view: TenantView, answers: Answers): readonly PlannedStep[];
  /** What goes on by itself while the steps are carried out; nothing when it is left out. */
  automations?(view: TenantView, answers: Answers): readonly Automation[];
}
