import { moveBetweenGroupsAnswersSchema, moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { stepReason } from '../../parts/stepReason.ts';
import type { WizardDefinition } from '../../wizardDefinition.ts';
import { FromPage } from './FromPage.tsx';
import { ServicesPage } from './ServicesPage.tsx';
import { ToPage } from './ToPage.tsx';
import { WavesPage } from './WavesPage.tsx';
import { WhoPage } from './WhoPage.tsx';

const isComplete = (answers: unknown): boolean => moveBetweenGroupsAnswersSchema.safeParse(answers).success;

/** Everything but the pilot. */
function isTargetKnown(answers: unknown): boolean {
  const { from, target, to, newGroup } = moveBetweenGroupsSoFar(answers);
  return from !== undefined && (target === 'create' ? newGroup !== undefined : target === 'existing' && to !== undefined && to !== from);
}

/** From one licensed group to another, a pilot first and then in waves (CHG2018, F125, F126). */
export const moveBetweenGroups: WizardDefinition = {
  kind: 'moveBetweenGroups',
  reason: stepReason,
  pages: [
    {
      id: 'from',
      title: (t) => t('window.wizards.moveBetweenGroups.from.title'),
      why: (t) => t('window.wizards.moveBetweenGroups.from.why'),
      facts: ['F125'],
      content: FromPage,
      isAnswered: (answers) => moveBetweenGroupsSoFar(answers).from !== undefined,
    },
    {
      id: 'to',
      title: (t) => t('window.wizards.moveBetweenGroups.to.title'),
      why: (t) => t('window.wizards.moveBetweenGroups.to.why'),
      facts: ['F67', 'F76'],
      content: ToPage,
      isAnswered: isTargetKnown,
    },
    {
      id: 'services',
      title: (t) => t('window.wizards.moveBetweenGroups.services.title'),
      why: (t) => t('window.wizards.moveBetweenGroups.services.why'),
      facts: ['F36', 'F121'],
      content: ServicesPage,
      isAnswered: isTargetKnown,
    },
    {
      id: 'who',
      title: (t) => t('window.wizards.moveBetweenGroups.who.title'),
      why: (t) => t('window.wizards.moveBetweenGroups.who.why'),
      facts: ['F126'],
      content: WhoPage,
      isAnswered: isTargetKnown,
    },
    {
      id: 'waves',
      title: (t) => t('window.wizards.moveBetweenGroups.waves.title'),
      why: (t) => t('window.wizards.moveBetweenGroups.waves.why'),
      facts: ['F126'],
      content: WavesPage,
      isAnswered: isComplete,
    },
  ],
};
