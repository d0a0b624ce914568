import type { DirectToGroupsAnswers } from '../../../shared/contract/groupLicensing.ts';
import type { MinedGroups } from '../../../shared/engine/mining/mineGroups.ts';
import type { RehearsalState } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import type { DirectToGroupsInput } from '../../../shared/engine/wizards/directToGroups.ts';
import type { Automation } from '../../../shared/model/migrationPlan.ts';

/** Of the one script that a plan made here knows. */
const AUTOMATION_ID = 'license-script';

/** What the answers mean for the step builder. */
export function toStepsInput(state: RehearsalState, mined: MinedGroups, answers: DirectToGroupsAnswers): DirectToGroupsInput {
  const { solution, groups, automation, retire, pilotUsers, waves, pauseSeconds } = answers;
  return {
    state,
    mined,
    solution,
    choices: groups,
    automation: automation === null ? null : { id: AUTOMATION_ID, retire },
    removal: { pilotUsers, waves, pauseSeconds },
  };
}

export function toAutomations({ automation }: Pick<DirectToGroupsAnswers, 'automation'>): Automation[] {
  if (automation === null) return [];
  const { name, users, licenses, everySeconds } = automation;
  return [{ id: AUTOMATION_ID, name, users, addLicenses: licenses.map((license) => ({ ...license })), everySeconds }];
}
