import { retirePlanAnswersSchema, retirePlanSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { stepReason } from '../../parts/stepReason.ts';
import type { WizardDefinition } from '../../wizardDefinition.ts';
import { EffectPage } from './EffectPage.tsx';
import { EndPage } from './EndPage.tsx';
import { InsteadPage } from './InsteadPage.tsx';
import { PlanPage } from './PlanPage.tsx';

const isComplete = (answers: unknown): boolean => retirePlanAnswersSchema.safeParse(answers).success;

/** A license plan that nobody is to have any more, with or without another in its place. */
export const retirePlan: WizardDefinition = {
  kind: 'retirePlan',
  reason: stepReason,
  pages: [
    {
      id: 'plan',
      title: (t) => t('window.wizards.retirePlan.plan.title'),
      why: (t) => t('window.wizards.retirePlan.plan.why'),
      facts: ['F66', 'F69'],
      content: PlanPage,
      isAnswered: (answers) => retirePlanSoFar(answers).plan !== undefined,
    },
    {
      id: 'instead',
      title: (t) => t('window.wizards.retirePlan.instead.title'),
      why: (t) => t('window.wizards.retirePlan.instead.why'),
      facts: ['F118', 'F121', 'F134'],
      content: InsteadPage,
      isAnswered: isComplete,
    },
    {
      id: 'effect',
      title: (t) => t('window.wizards.retirePlan.effect.title'),
      why: (t) => t('window.wizards.retirePlan.effect.why'),
      facts: ['F134', 'F135', 'F136', 'F137'],
      content: EffectPage,
      isAnswered: isComplete,
    },
    {
      id: 'end',
      title: (t) => t('window.wizards.retirePlan.end.title'),
      why: (t) => t('window.wizards.retirePlan.end.why'),
      facts: ['F29'],
      content: EndPage,
      isAnswered: isComplete,
    },
  ],
};
