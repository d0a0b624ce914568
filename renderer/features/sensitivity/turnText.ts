import type { Translator } from '../../../shared/i18n/translator.ts';
import { type FigureChange, type SettingValue, TIME_FIGURES, type Turn } from '../../../shared/model/sensitivity.ts';

/** The setting by the name that the drawer of the settings gives it. */
export function settingText({ setting }: Turn, { t }: Pick<Translator, 't'>): string {
  switch (setting) {
    case 'era':
    case 'disputedExclusions':
    case 'inferredRules':
    case 'missingUsageLocationInGroups':
      return t(`window.scenarios.settings.${setting}.label`);
    default:
      return t(`window.scenarios.settings.${setting}`);
  }
}

/** A value of the setting: a choice, yes or no, or a number in the unit that the name of the setting says. */
export function valueText(value: SettingValue, { find, t, number }: Translator): string {
  if (typeof value === 'boolean') return t(value ? 'window.sensitivity.yes' : 'window.sensitivity.no');
  if (typeof value === 'number') return number(value);
  return find(`window.scenarios.settings.choice.${value}`) ?? value;
}

export function changeText(change: FigureChange, products: Readonly<Record<string, string>>, words: Translator): string {
  const { figure, skuId, before, after } = change;
  const { t, number, duration } = words;
  const value = TIME_FIGURES.includes(figure) ? duration : number;
  const name = t(`window.sensitivity.figure.${figure}`, { plan: products[skuId ?? ''] ?? skuId ?? '' });
  return t('window.sensitivity.change', { figure: name, before: value(before), after: value(after) });
}

/** What has to be known to read a row: the two later rule sets differ in the waiting room alone (F86, F87). */
export function remarkOf({ setting, before, after }: Turn, words: Translator): string | null {
  if (setting !== 'era' || before === 'classic' || after === 'classic') return null;
  return words.t('window.sensitivity.waitingRoom', { before: valueText(before, words), after: valueText(after, words) });
}
