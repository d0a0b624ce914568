import type { FactNumber } from '../../model/facts.ts';
import type { Assumption } from '../../model/report.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../../model/settings.ts';

/** What each setting rests on. */
const FACTS_OF: Readonly<Record<keyof RehearsalSettings, readonly FactNumber[]>> = {
  era: ['F131', 'F86'],
  disputedExclusions: ['F132'],
  inferredRules: ['F217'],
  assignWarningUnits: ['F28'],
  missingUsageLocationInGroups: ['F75', 'F73'],
  licenseGuests: ['F62'],
  groupQueueDelaySeconds: ['F89'],
  usersPerSecondPerGroup: ['F89'],
  directCallsPerSecond: [],
  adminStepSeconds: [],
  dynamicRuleDelaySeconds: ['F197'],
  syncCycleSeconds: ['F103'],
  horizonSeconds: [],
};

/** Every setting of a rehearsal, in the order of the schema: none is hidden. */
export function assumptionsOf(settings: RehearsalSettings): Assumption[] {
  const defaults = rehearsalSettingsSchema.parse({});
  const names = Object.keys(rehearsalSettingsSchema.shape) as (keyof RehearsalSettings)[];
  return names.map((name) => ({
    name,
    value: settings[name],
    default: defaults[name],
    changed: settings[name] !== defaults[name],
    facts: FACTS_OF[name],
  }));
}
