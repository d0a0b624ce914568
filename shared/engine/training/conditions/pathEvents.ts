import type { ForbiddenEvent } from '../../../model/condition.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import type { ConditionContext } from '../conditionContext.ts';
import { type Judgement, ofTenant, witness } from '../judgement.ts';
import { refusedCalls } from '../refusedCalls.ts';

type EventOf<Kind extends ForbiddenEvent['kind']> = Extract<ForbiddenEvent, { kind: Kind }>;

export function refusal(context: ConditionContext): Judgement {
  return ofTenant(
    refusedCalls(context).map(({ user, groupId, code, atSeconds, step }) =>
      witness({ userId: user === null ? null : context.userId(user), groupId, code, atSeconds, step }),
    ),
  );
}

/** Steps that were begun; after the horizon none is. */
export function stepUsed(context: ConditionContext, { steps }: EventOf<'stepUsed'>): Judgement {
  const { plan, log } = context.rehearsal;
  const kinds: readonly string[] = steps;
  const used = context.rowsOf('stepStarted').filter((row) => kinds.includes(plan.steps[log.step[row] ?? NONE]?.kind ?? ''));
  return ofTenant(used.map((row) => witness(context.momentOf(row))));
}

export function longerThan({ rehearsal }: ConditionContext, { seconds }: EventOf<'longerThan'>): Judgement {
  const { elapsedSeconds } = rehearsal;
  return ofTenant(elapsedSeconds > seconds ? [witness({ atSeconds: seconds })] : [], elapsedSeconds);
}
