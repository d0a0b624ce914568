import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const retirePlan: WizardKindRules = { answers: z.never(), steps: () => [] };
