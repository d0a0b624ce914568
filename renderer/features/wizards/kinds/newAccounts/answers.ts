import { type NewAccountsAnswers, type NewAccountsSoFar, newAccountsAnswersSchema } from '../../../../../shared/contract/groupLicensing.ts';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';

const soFarSchema = newAccountsAnswersSchema.partial();

/** What has been answered; answers of another version of the program, or half a country, count as none. */
export function readAnswers(answers: WizardAnswers): NewAccountsSoFar {
  const given = Object.entries(answers).filter(([question, value]) => soFarSchema.safeParse({ [question]: value }).success);
  return soFarSchema.parse(Object.fromEntries(given));
}

/** null while a question is open. */
export function completeAnswers(answers: WizardAnswers): NewAccountsAnswers | null {
  const read = newAccountsAnswersSchema.safeParse(answers);
  return read.success && (read.data.way === 'direct' || read.data.group !== undefined) ? read.data : null;
}
