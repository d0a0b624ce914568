import type { WizardDefinition } from '../../wizardDefinition.ts';

export const directToGroups: WizardDefinition = { kind: 'directToGroups', pages: [] };
