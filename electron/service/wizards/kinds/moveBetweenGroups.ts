import { moveBetweenGroupsSteps } from '../../../../shared/engine/wizards/moveBetweenGroups.ts';
import { type MoveBetweenGroupsAnswers, moveBetweenGroupsAnswersSchema } from '../../../../shared/model/wizardAnswers.ts';
import { licensingViewOf } from '../../licensing/licensingView.ts';
import type { WizardKindRules } from '../wizardKind.ts';

export const moveBetweenGroups: WizardKindRules<MoveBetweenGroupsAnswers> = {
  answers: moveBetweenGroupsAnswersSchema,
  steps: (view, answers) => moveBetweenGroupsSteps(licensingViewOf(view).tenant, answers, view.catalog),
};
