import type { DirectCheck, DirectToGroupsAnswers } from '../../../shared/contract/groupLicensing.ts';
import { buildTenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import { mineGroups } from '../../../shared/engine/mining/mineGroups.ts';
import { assignmentSteps, directToGroupsSteps } from '../../../shared/engine/wizards/directToGroups.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { buildDirectCheck, countDirectUsers } from '../groupLicensing/directCheckAnswer.ts';
import { toAutomations, toStepsInput } from '../groupLicensing/directToGroupsPlan.ts';
import { momentBeforeStep } from '../groupLicensing/rehearsedMoment.ts';
import type { JobContext } from './jobTypes.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface DirectCheckInput {
  /** The tenant copy. */
  readonly tenant: string;
  /** Without steps: settings and start. */
  readonly plan: MigrationPlan;
  readonly answers: DirectToGroupsAnswers;
}

/**
 * Plays the whole move from direct licenses to groups, and looks at everybody at the moment when the groups have been processed and the
 * first direct license is about to go. With an automation it is played once more with the other moment of retiring it.
 */
export function directCheckJob({ tenant, plan, answers }: DirectCheckInput, context: JobContext): Promise<DirectCheck> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    const { state } = buildTenantAtRest(opened.snapshot, opened.catalog, plan.settings);
    const mined = mineGroups(state, answers);
    const play = (given: DirectToGroupsAnswers) => {
      const steps = directToGroupsSteps(toStepsInput(state, mined, given)).map(({ step }) => step);
      return playPlan({ ...opened, plan: { ...plan, automations: toAutomations(given), steps } }, context);
    };
    const rehearsal = play(answers);
    const firstHalf = assignmentSteps(toStepsInput(state, mined, answers)).length;
    const check = buildDirectCheck(rehearsal, opened.catalog, momentBeforeStep(rehearsal, firstHalf));
    if (answers.automation === null) return { ...check, directAtEnd: null };
    const other = answers.retire === 'beforeRemoval' ? 'afterRemoval' : 'beforeRemoval';
    const [own, others] = [countDirectUsers(rehearsal), countDirectUsers(play({ ...answers, retire: other }))];
    const [beforeRemoval, afterRemoval] = answers.retire === 'beforeRemoval' ? [own, others] : [others, own];
    return { ...check, directAtEnd: { beforeRemoval, afterRemoval } };
  });
}
