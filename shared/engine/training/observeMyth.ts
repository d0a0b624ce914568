import type { ConditionResult } from '../../model/assessment.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { Myth } from '../../model/myth.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { planOf, resultOfForbidden, resultOfGoal } from './assess.ts';
import { ConditionContext } from './conditionContext.ts';
import { checkCondition } from './judgeCondition.ts';

/** What the run showed: `found` beside what the claim would have. Both say whether the goal is met, or the event never happens. */
export interface MythObservation {
  readonly id: string;
  readonly claimed: boolean;
  readonly found: boolean;
  readonly result: ConditionResult;
}

export interface ObserveInput {
  readonly myth: Myth;
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  readonly onBatch?: RehearsalInput['onBatch'];
}

/** Does what the myth's experiment says and asks what it asks. */
export function observeMyth({ myth, snapshot, catalog, onBatch }: ObserveInput): {
  readonly observations: readonly MythObservation[];
  readonly rehearsal: Rehearsal;
} {
  for (const [i, each] of myth.observations.entries()) {
    if ('end' in each) checkCondition(each.end, `observations[${i}].end`);
    else checkCondition(each.never, `observations[${i}].never`);
  }
  const rehearsal = rehearse({ snapshot, catalog, plan: planOf({ ...myth, automations: [] }, myth.steps), onBatch });
  const context = new ConditionContext(rehearsal, catalog);
  const observations = myth.observations.map((each) => {
    const { id, claimed } = each;
    const result = 'end' in each ? resultOfGoal(context, { id, goal: each.end }) : resultOfForbidden(context, { id, event: each.never });
    return { id, claimed, found: result.met, result };
  });
  return { observations, rehearsal };
}
