import type { WizardDefinition } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { RoutePage } from './RoutePage.tsx';
import { RulePage } from './RulePage.tsx';
import { WhatPage } from './WhatPage.tsx';

/** A rule changed, or a group made dynamic or assigned: who comes and who goes is shown before anything is saved. */
export const changeMembership: WizardDefinition = {
  kind: 'changeMembership',
  pages: [
    {
      id: 'what',
      title: (t) => t('window.groupLicensing.membership.what.title'),
      why: (t) => t('window.groupLicensing.membership.what.why'),
      facts: ['F100', 'F101'],
      content: WhatPage,
      isAnswered: (answers) => {
        const { group, change } = readAnswers(answers);
        return group !== undefined && change !== undefined;
      },
    },
    {
      id: 'rule',
      title: (t) => t('window.groupLicensing.membership.rule.title'),
      why: (t) => t('window.groupLicensing.membership.rule.why'),
      facts: ['F101', 'F194'],
      content: RulePage,
      isAnswered: (answers) => {
        const { change, rule } = readAnswers(answers);
        return change === 'toAssigned' || rule.trim() !== '';
      },
    },
    {
      id: 'route',
      title: (t) => t('window.groupLicensing.membership.route.title'),
      why: (t) => t('window.groupLicensing.membership.route.why'),
      facts: ['F100', 'F66'],
      content: RoutePage,
      isAnswered: () => true,
    },
  ],
  reason: (t, code, values) =>
    String(t(`window.groupLicensing.membershipReasons.${code as 'changeRule'}`, { ...values, defaultValue: code })),
};
