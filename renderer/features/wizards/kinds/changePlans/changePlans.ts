import type { WizardDefinition } from '../../wizardDefinition.ts';

export const changePlans: WizardDefinition = { kind: 'changePlans', pages: [] };
