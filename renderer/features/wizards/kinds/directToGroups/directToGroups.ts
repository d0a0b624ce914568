import type { WizardDefinition } from '../../wizardDefinition.ts';
import { AutomationPage } from './AutomationPage.tsx';
import { readAnswers } from './answers.ts';
import { EqualityPage } from './EqualityPage.tsx';
import { GroupsPage } from './GroupsPage.tsx';
import { LicensesPage } from './LicensesPage.tsx';
import { ProcessedPage } from './ProcessedPage.tsx';
import { RemovalPage } from './RemovalPage.tsx';
import { RetirePage } from './RetirePage.tsx';

/** From direct licenses to group licenses, in the order of Microsoft's article (F153). */
export const directToGroups: WizardDefinition = {
  kind: 'directToGroups',
  pages: [
    {
      id: 'automation',
      title: (t) => t('window.groupLicensing.automation.title'),
      why: (t) => t('window.groupLicensing.automation.why'),
      facts: ['F153'],
      content: AutomationPage,
      isAnswered: (answers) => isAutomationComplete(readAnswers(answers).automation),
    },
    {
      id: 'groups',
      title: (t) => t('window.groupLicensing.groups.title'),
      why: (t) => t('window.groupLicensing.groups.why'),
      facts: ['F153', 'F60', 'F158'],
      content: GroupsPage,
      isAnswered: (answers) => readAnswers(answers).solution !== undefined,
    },
    {
      id: 'licenses',
      title: (t) => t('window.groupLicensing.licenses.title'),
      why: (t) => t('window.groupLicensing.licenses.why'),
      facts: ['F153', 'F155'],
      content: LicensesPage,
      isAnswered: () => true,
    },
    {
      id: 'processed',
      title: (t) => t('window.groupLicensing.processed.title'),
      why: (t) => t('window.groupLicensing.processed.why'),
      facts: ['F153', 'F157'],
      content: ProcessedPage,
      isAnswered: () => true,
    },
    {
      id: 'equality',
      title: (t) => t('window.groupLicensing.check.title'),
      why: (t) => t('window.groupLicensing.check.why'),
      facts: ['F152', 'F155', 'F160'],
      content: EqualityPage,
      isAnswered: () => true,
    },
    {
      id: 'removal',
      title: (t) => t('window.groupLicensing.removal.title'),
      why: (t) => t('window.groupLicensing.removal.why'),
      facts: ['F153', 'F156'],
      content: RemovalPage,
      isAnswered: () => true,
    },
    {
      id: 'retire',
      title: (t) => t('window.groupLicensing.retire.title'),
      why: (t) => t('window.groupLicensing.retire.why'),
      facts: ['F153', 'F156'],
      content: RetirePage,
      isAnswered: () => true,
    },
  ],
  reason: (t, code, values) =>
    String(
      t(`window.groupLicensing.directReasons.${code as 'createGroup'}`, {
        ...values,
        count: Number(values['users'] ?? values['groups'] ?? 0),
        defaultValue: code,
      }),
    ),
};

function isAutomationComplete(automation: ReturnType<typeof readAnswers>['automation']): boolean {
  if (automation === undefined) return false;
  return automation === null || (automation.name.trim() !== '' && !('ids' in automation.users && automation.users.ids.length === 0));
}
