import type { WizardKind } from '../../../shared/model/wizard.ts';
import { changeMembership } from './kinds/changeMembership/changeMembership.ts';
import { changePlans } from './kinds/changePlans/changePlans.ts';
import { directToGroups } from './kinds/directToGroups/directToGroups.ts';
import { moveBetweenGroups } from './kinds/moveBetweenGroups/moveBetweenGroups.ts';
import { newAccounts } from './kinds/newAccounts/newAccounts.ts';
import { retirePlan } from './kinds/retirePlan/retirePlan.ts';
import type { WizardDefinition } from './wizardDefinition.ts';

export const WIZARD_DEFINITIONS: Readonly<Record<WizardKind, WizardDefinition>> = {
  changePlans,
  moveBetweenGroups,
  directToGroups,
  newAccounts,
  changeMembership,
  retirePlan,
};
