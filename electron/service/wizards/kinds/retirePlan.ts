import { retirePlanSteps } from '../../../../shared/engine/wizards/retirePlan.ts';
import { type RetirePlanAnswers, retirePlanAnswersSchema } from '../../../../shared/model/wizardAnswers.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { WizardKindRules } from '../wizardKind.ts';

export const retirePlan: WizardKindRules<RetirePlanAnswers> = {
  answers: retirePlanAnswersSchema,
  steps: (view, answers) => retirePlanSteps(licensingViewOf(view).tenant, answers, view.catalog),
};
