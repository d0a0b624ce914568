import type { WizardDefinition } from '../../wizardDefinition.ts';
import { completeAnswers, readAnswers } from './answers.ts';
import { CheckPage } from './CheckPage.tsx';
import { LocationPage } from './LocationPage.tsx';
import { WayPage } from './WayPage.tsx';
import { WhoPage } from './WhoPage.tsx';

/** Licenses for accounts that have none: usage location first, then the license, directly or through a group. */
export const newAccounts: WizardDefinition = {
  kind: 'newAccounts',
  pages: [
    {
      id: 'who',
      title: (t) => t('window.groupLicensing.accounts.who.title'),
      why: (t) => t('window.groupLicensing.accounts.who.why'),
      facts: ['F13', 'F62'],
      content: WhoPage,
      isAnswered: (answers) => readAnswers(answers).users !== undefined,
    },
    {
      id: 'location',
      title: (t) => t('window.groupLicensing.accounts.location.title'),
      why: (t) => t('window.groupLicensing.accounts.location.why'),
      facts: ['F13', 'F42', 'F74'],
      content: LocationPage,
      isAnswered: (answers) => readAnswers(answers).location !== undefined,
    },
    {
      id: 'way',
      title: (t) => t('window.groupLicensing.accounts.way.title'),
      why: (t) => t('window.groupLicensing.accounts.way.why'),
      facts: ['F33', 'F73', 'F156'],
      content: WayPage,
      isAnswered: (answers) => completeAnswers(answers) !== null,
    },
    {
      id: 'check',
      title: (t) => t('window.groupLicensing.accounts.check.title'),
      why: (t) => t('window.groupLicensing.accounts.check.why'),
      facts: ['F41', 'F67'],
      content: CheckPage,
      isAnswered: () => true,
    },
  ],
  reason: (t, code, values) =>
    String(
      t(`window.groupLicensing.accountReasons.${code as 'licenseGroup'}`, {
        ...values,
        count: Number(values['users'] ?? 0),
        defaultValue: code,
      }),
    ),
};
