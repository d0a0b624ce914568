import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const moveBetweenGroups: WizardKindRules = { answers: z.never(), steps: () => [] };
