import type { Goal } from '../../../model/condition.ts';
import type { AttributeValue } from '../../../model/graph.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import { canonicalName } from '../../rehearsal/steps/userSteps.ts';
import type { ConditionContext } from '../conditionContext.ts';
import { type Judgement, ofUsers, witness } from '../judgement.ts';

/** Texts are compared as membership rules compare them: without regard to case. Missing and empty are the same. */
export function attribute(
  context: ConditionContext,
  { users, attribute: written, value }: Extract<Goal, { kind: 'attribute' }>,
): Judgement {
  const { attributes, log, plan } = context.rehearsal;
  const name = canonicalName(written);
  const asked = context.usersOf(users);
  const wrong = asked.filter((user) => context.deleted.has(user) || !isSame(attributes.get(user, name), value));
  const lastSet = new Map<number, number>();
  for (const row of context.rowsOf('userUpdated')) {
    const step = plan.steps[log.step[row] ?? NONE];
    if (step?.kind === 'updateUsers' && Object.keys(step.set).some((each) => canonicalName(each) === name))
      lastSet.set(log.user[row] ?? NONE, row);
  }
  return ofUsers(
    asked.length,
    wrong.map((user) => witness({ userId: context.userId(user), ...context.momentOf(lastSet.get(user) ?? NONE) })),
  );
}

function isSame(found: AttributeValue, wanted: string | boolean | null): boolean {
  const [a, b] = [found, wanted].map((each) => (typeof each === 'string' ? each.trim().toLowerCase() : each));
  if (b === null || b === '') return a === null || a === '' || (Array.isArray(a) && a.length === 0);
  return a === b;
}
