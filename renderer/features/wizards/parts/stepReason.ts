import type { TFunction } from 'i18next';
import type { WizardDefinition } from '../wizardDefinition.ts';

/** The sentence of a reason's code; the code itself for one that has none. */
export const stepReason: WizardDefinition['reason'] = (t: TFunction, code, values) =>
  String(t(`window.wizards.reason.${code as 'swapGroup'}`, { ...values, defaultValue: code }));
