import type { WizardDefinition } from '../../wizardDefinition.ts';

export const retirePlan: WizardDefinition = { kind: 'retirePlan', pages: [] };
