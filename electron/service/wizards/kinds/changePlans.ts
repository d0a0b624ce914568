import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const changePlans: WizardKindRules = { answers: z.never(), steps: () => [] };
