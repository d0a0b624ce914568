import type { Scope } from '../../../shared/contract/base.ts';
import type { StepDraft } from '../../../shared/contract/scenarios.ts';
import type { Selection } from '../../../shared/contract/users.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type PlanStep, planStepSchema, type UserSelector } from '../../../shared/model/migrationPlan.ts';

/** Ids of the users that a selection made in a grid means, in the state of the tenant that the grid showed. */
export type ResolveUsers = (scope: Scope, selection: Selection) => Promise<readonly string[]>;

/** Steps as a screen stages them become steps of a plan, which names its users. Throws `notFound` for a selection that means nobody. */
export async function resolveDrafts(drafts: readonly StepDraft[], scope: Scope, resolveUsers: ResolveUsers): Promise<PlanStep[]> {
  const steps: PlanStep[] = [];
  const named = async (selection: Selection): Promise<UserSelector> => {
    const ids = await resolveUsers(scope, selection);
    if (ids.length === 0) throw new AppError('notFound', { expected: 'at least one user', found: 'nobody' });
    return { ids };
  };
  for (const draft of drafts) steps.push(planStepSchema.parse(await toStep(draft, named)));
  return steps;
}

async function toStep(draft: StepDraft, named: (selection: Selection) => Promise<UserSelector>): Promise<unknown> {
  if (draft.kind === 'planStep') return draft.step;
  if (draft.kind !== 'assignLicense') return { ...draft, users: await named(draft.users) };
  const { target } = draft;
  return { ...draft, target: 'group' in target ? target : { users: await named(target.users) } };
}
