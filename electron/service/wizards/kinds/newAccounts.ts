import { type NewAccountsAnswers, newAccountsAnswersSchema } from '../../../../shared/contract/groupLicensing.ts';
import { newAccountsSteps } from '../../../../shared/engine/wizards/newAccounts.ts';
import { toNewAccountsInput } from '../../groupLicensing/newAccounts.ts';
import type { WizardKindRules } from '../wizardKind.ts';

/** Licenses for new accounts, the usage location first (F13). */
export const newAccounts: WizardKindRules<NewAccountsAnswers> = {
  answers: newAccountsAnswersSchema.refine(({ way, group }) => way === 'direct' || group !== undefined, { path: ['group'] }),
  steps: (view, answers) => newAccountsSteps(toNewAccountsInput(view, answers)),
};
