import type { WizardKind } from '../../../shared/model/wizard.ts';
import { changeMembership } from './kinds/changeMembership.ts';
import { changePlans } from './kinds/changePlans.ts';
import { directToGroups } from './kinds/directToGroups.ts';
import { moveBetweenGroups } from './kinds/moveBetweenGroups.ts';
import { newAccounts } from './kinds/newAccounts.ts';
import { retirePlan } from './kinds/retirePlan.ts';
import type { WizardKindRules } from './wizardKind.ts';

export const WIZARD_RULES: Readonly<Record<WizardKind, WizardKindRules>> = {
  changePlans,
  moveBetweenGroups,
  directToGroups,
  newAccounts,
  changeMembership,
  retirePlan,
};
