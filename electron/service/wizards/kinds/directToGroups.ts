import { type DirectToGroupsAnswers, directToGroupsAnswersSchema } from '../../../../shared/contract/groupLicensing.ts';
import { directToGroupsSteps } from '../../../../shared/engine/wizards/directToGroups.ts';
import { toAutomations, toStepsInput } from '../../groupLicensing/directToGroupsPlan.ts';
import { minedView } from '../../groupLicensing/minedView.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { WizardKindRules } from '../wizardKind.ts';

/** From direct licenses to groups (F153). */
export const directToGroups: WizardKindRules<DirectToGroupsAnswers> = {
  answers: directToGroupsAnswersSchema,
  steps: (view, answers) => directToGroupsSteps(toStepsInput(licensingViewOf(view).tenant.state, minedView(view, answers), answers)),
  automations: (_view, answers) => toAutomations(answers),
};
