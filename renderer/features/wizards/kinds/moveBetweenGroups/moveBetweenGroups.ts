import type { WizardDefinition } from '../../wizardDefinition.ts';

export const moveBetweenGroups: WizardDefinition = { kind: 'moveBetweenGroups', pages: [] };
