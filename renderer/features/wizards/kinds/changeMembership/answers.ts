import { type ChangeMembershipAnswers, changeMembershipAnswersSchema } from '../../../../../shared/contract/groupLicensing.ts';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';

/** What has been answered, and the defaults of what has not; group and change have none. */
export type SoFar = Omit<ChangeMembershipAnswers, 'group' | 'change'> & {
  readonly group: string | undefined;
  readonly change: ChangeMembershipAnswers['change'] | undefined;
};

const DEFAULTS = changeMembershipAnswersSchema.parse({ group: '-', change: 'rule' });

/** Answers of another version of the program count as none. */
export function readAnswers(answers: WizardAnswers): SoFar {
  const read = changeMembershipAnswersSchema.partial().safeParse(answers);
  const { group, change, ...others } = read.success ? read.data : {};
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...given, group, change };
}
