import * as z from 'zod';
import type { WizardKindRules } from '../wizardKind.ts';

export const changeMembership: WizardKindRules = { answers: z.never(), steps: () => [] };
