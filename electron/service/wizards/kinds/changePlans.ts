import { changePlansSteps } from '../../../../shared/engine/wizards/changePlans.ts';
import { type ChangePlansAnswers, changePlansAnswersSchema } from '../../../../shared/model/wizardAnswers.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { WizardKindRules } from '../wizardKind.ts';

export const changePlans: WizardKindRules<ChangePlansAnswers> = {
  answers: changePlansAnswersSchema,
  steps: (view, answers) => changePlansSteps(licensingViewOf(view).tenant, answers, view.catalog),
};
