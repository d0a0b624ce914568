import { changePlansAnswersSchema, changePlansSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { stepReason } from '../../parts/stepReason.ts';
import type { WizardDefinition } from '../../wizardDefinition.ts';
import { OthersPage } from './OthersPage.tsx';
import { PlansPage } from './PlansPage.tsx';
import { ServicesPage } from './ServicesPage.tsx';
import { WayPage } from './WayPage.tsx';
import { WhomPage } from './WhomPage.tsx';

const isComplete = (answers: unknown): boolean => changePlansAnswersSchema.safeParse(answers).success;

/** From one license plan to another, for users or for a group (seeds 000 to 002). */
export const changePlans: WizardDefinition = {
  kind: 'changePlans',
  reason: stepReason,
  pages: [
    {
      id: 'whom',
      title: (t) => t('window.wizards.changePlans.whom.title'),
      why: (t) => t('window.wizards.changePlans.whom.why'),
      facts: ['F69', 'F119'],
      content: WhomPage,
      isAnswered: (answers) => {
        const { who, users, group } = changePlansSoFar(answers);
        return who === 'users' ? users !== undefined : who === 'group' && group !== undefined;
      },
    },
    {
      id: 'plans',
      title: (t) => t('window.wizards.changePlans.plans.title'),
      why: (t) => t('window.wizards.changePlans.plans.why'),
      facts: ['F67', 'F124'],
      content: PlansPage,
      isAnswered: isComplete,
    },
    {
      id: 'services',
      title: (t) => t('window.wizards.changePlans.services.title'),
      why: (t) => t('window.wizards.changePlans.services.why'),
      facts: ['F36', 'F121'],
      content: ServicesPage,
      isAnswered: isComplete,
    },
    {
      id: 'others',
      title: (t) => t('window.wizards.changePlans.others.title'),
      why: (t) => t('window.wizards.changePlans.others.why'),
      facts: ['F69', 'F120', 'F152'],
      content: OthersPage,
      isAnswered: isComplete,
    },
    {
      id: 'way',
      title: (t) => t('window.wizards.changePlans.way.title'),
      why: (t) => t('window.wizards.changePlans.way.why'),
      facts: ['F118', 'F124', 'F125'],
      content: WayPage,
      isAnswered: isComplete,
    },
  ],
};
