import type { WizardDefinition } from '../../wizardDefinition.ts';

export const changeMembership: WizardDefinition = { kind: 'changeMembership', pages: [] };
