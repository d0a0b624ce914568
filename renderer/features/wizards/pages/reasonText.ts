import type { TFunction } from 'i18next';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { StepReason } from '../../../../shared/model/plannedStep.ts';
import type { WizardDefinition } from '../wizardDefinition.ts';

/** Why a step is there, as a sentence: what the reason names by id stands there by name. */
export function reasonText({ reason }: WizardDefinition, { code, values = {} }: StepReason, naming: Naming, t: TFunction): string {
  const named = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? naming.anything(value) : value] as const);
  return reason(t, code, Object.fromEntries(named));
}
