import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const newAccounts: WizardKindRules = { answers: z.never(), steps: () => [] };
