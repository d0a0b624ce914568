/** What a wizard can help with, in the order it is offered. */
export const WIZARD_KINDS = [
  'changePlans',
  'moveBetweenGroups',
  'directToGroups',
  'newAccounts',
  'changeMembership',
  'retirePlan',
] as const;
export type WizardKind = (typeof WIZARD_KINDS)[number];

/** What a person has answered so far, by question: plain JSON. Each kind has a schema for complete answers. */
export type WizardAnswers = Readonly<Record<string, unknown>>;
