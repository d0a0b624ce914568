import {
  DISPUTED_SETTINGS,
  type DisputedSetting,
  GUESSED_TIMES,
  type GuessedTime,
  type SettingValue,
  type Turn,
} from '../../model/sensitivity.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../../model/settings.ts';

/** How far a guess about time may be off: ten times as much, or a tenth. */
const FACTOR = 10;
/** What a step may take somebody, where the scenario says that it takes no time: five minutes. */
const UNHURRIED_STEP_SECONDS = 300;

/** Every setting that is turned, one at a time, with each of its other values. */
export function turnsOf(settings: RehearsalSettings): Turn[] {
  return [
    ...DISPUTED_SETTINGS.flatMap((setting) =>
      otherChoices(setting, settings).map((after) => ({ setting, before: settings[setting], after })),
    ),
    ...GUESSED_TIMES.flatMap((setting) =>
      otherTimes(setting, settings[setting]).map((after) => ({ setting, before: settings[setting], after })),
    ),
  ];
}

/** The settings with one turned. */
export function turned(settings: RehearsalSettings, { setting, after }: Turn): RehearsalSettings {
  return rehearsalSettingsSchema.parse({ ...settings, [setting]: after });
}

const CHOICES: Readonly<Record<DisputedSetting, readonly SettingValue[]>> = {
  era: ['classic', 'stacking', 'platform'],
  disputedExclusions: ['block', 'warn'],
  inferredRules: ['warn', 'block', 'off'],
  assignWarningUnits: [true, false],
  missingUsageLocationInGroups: ['inheritTenant', 'error'],
  licenseGuests: [true, false],
};

function otherChoices(setting: DisputedSetting, settings: RehearsalSettings): SettingValue[] {
  return CHOICES[setting].filter((choice) => choice !== settings[setting]);
}

/** Whole, and never below what the setting allows: no rate is zero. */
function otherTimes(setting: GuessedTime, value: number): number[] {
  if (value === 0) return setting === 'adminStepSeconds' ? [UNHURRIED_STEP_SECONDS] : [];
  const least = setting === 'usersPerSecondPerGroup' ? 1 : 0;
  return [Math.max(least, Math.round(value / FACTOR)), value * FACTOR].filter((other) => other !== value);
}
