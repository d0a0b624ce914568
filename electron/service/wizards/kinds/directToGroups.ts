import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const directToGroups: WizardKindRules = { answers: z.never(), steps: () => [] };
