import {
  type DirectToGroupsAnswers,
  directToGroupsAnswersSchema,
  type GroupChoiceAnswer,
} from '../../../../../shared/contract/groupLicensing.ts';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';

const soFarSchema = directToGroupsAnswersSchema.partial();

/** What has been answered, and the defaults of what has not; `automation` and `solution` have none. */
export type SoFar = Omit<DirectToGroupsAnswers, 'automation' | 'solution'> & {
  readonly automation: DirectToGroupsAnswers['automation'] | undefined;
  readonly solution: DirectToGroupsAnswers['solution'] | undefined;
};

const DEFAULTS = directToGroupsAnswersSchema.parse({ automation: null, solution: 'combinations' });

/** Answers of another version of the program count as none. */
export function readAnswers(answers: WizardAnswers): SoFar {
  const read = soFarSchema.safeParse(answers);
  const { automation, solution, ...others } = read.success ? read.data : {};
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...given, automation, solution };
}

/** null while a question is open. */
export function completeAnswers(answers: WizardAnswers): DirectToGroupsAnswers | null {
  const read = directToGroupsAnswersSchema.safeParse(answers);
  return read.success ? read.data : null;
}

/** The choices with one of them changed. */
export function withChoice(
  { groups }: Pick<SoFar, 'groups'>,
  key: string,
  change: GroupChoiceAnswer,
): Readonly<Record<string, GroupChoiceAnswer>> {
  return { ...groups, [key]: { ...groups[key], ...change } };
}
