import type { Scope } from '../../../shared/contract/base.ts';
import type { StepDraft } from '../../../shared/contract/scenarios.ts';
import type { Selection } from '../../../shared/contract/users.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type PlanStep, planStepSchema } from '../../../shared/model/migrationPlan.ts';
import { withUsers } from '../../store/shownStep.ts';

/** Ids of the users that a selection made in a grid means, in the state of the tenant that the grid showed. */
export type ResolveUsers = (scope: Scope, selection: Selection) => Promise<readonly string[]>;

/** Steps as a screen stages them become steps of a plan, which names its users. Throws `notFound` for a selection that means nobody. */
export async function resolveDrafts(drafts: readonly StepDraft[], scope: Scope, resolveUsers: ResolveUsers): Promise<PlanStep[]> {
  const steps: PlanStep[] = [];
  for (const draft of drafts) {
    const step = planStepSchema.parse(withoutUsers(draft));
    const selection = selectionOf(draft);
    if (selection === null) {
      steps.push(step);
      continue;
    }
    const ids = await resolveUsers(scope, selection);
    if (ids.length === 0) throw new AppError('notFound', { expected: 'at least one user', found: 'nobody' });
    // Put in after the check: these come out of the tenant, and half a million of them take long to check.
    steps.push(withUsers(step, { ids }));
  }
  return steps;
}

function selectionOf(draft: StepDraft): Selection | null {
  if (draft.kind === 'planStep') return null;
  if (draft.kind !== 'assignLicense') return draft.users;
  return 'users' in draft.target ? draft.target.users : null;
}

function withoutUsers(draft: StepDraft): unknown {
  const nobody = { ids: [] };
  if (draft.kind === 'planStep') return draft.step;
  if (draft.kind !== 'assignLicense') return { ...draft, users: nobody };
  return { ...draft, target: 'group' in draft.target ? draft.target : { users: nobody } };
}
