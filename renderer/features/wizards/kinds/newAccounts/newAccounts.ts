import type { WizardDefinition } from '../../wizardDefinition.ts';

export const newAccounts: WizardDefinition = { kind: 'newAccounts', pages: [] };
