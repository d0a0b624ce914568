import { suggestConditions } from '../../../shared/engine/training/suggestConditions.ts';
import type { ConditionsThatHold } from '../../../shared/model/exerciseDraft.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface SuggestInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
}

export type SuggestResult = ConditionsThatHold & { readonly names: Names };

/** Rehearses a scenario and finds what could be asked of those who are to do the same. */
export function suggestJob({ tenant, plan }: SuggestInput, context: JobContext): Promise<SuggestResult> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    const suggested = suggestConditions(playPlan(opened, context), opened.catalog);
    return { ...suggested, names: mentionedNames(suggested, opened.snapshot, opened.catalog, plan.steps) };
  });
}
