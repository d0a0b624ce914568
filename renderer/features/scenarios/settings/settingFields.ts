/** The settings of a rehearsal by how they are asked for; together they are all of `rehearsalSettingsSchema`. */
export const CHOICES = [
  { name: 'era', values: ['platform', 'stacking', 'classic'] },
  { name: 'disputedExclusions', values: ['block', 'warn'] },
  { name: 'inferredRules', values: ['block', 'warn', 'off'] },
  { name: 'missingUsageLocationInGroups', values: ['inheritTenant', 'error'] },
] as const;

export const SWITCHES = ['assignWarningUnits', 'licenseGuests'] as const;

/** Rates are per second, times in seconds. */
export const NUMBERS = [
  { name: 'groupQueueDelaySeconds', least: 0 },
  { name: 'usersPerSecondPerGroup', least: 1 },
  { name: 'directCallsPerSecond', least: 1 },
  { name: 'adminStepSeconds', least: 0 },
  { name: 'dynamicRuleDelaySeconds', least: 0 },
  { name: 'syncCycleSeconds', least: 1 },
  { name: 'horizonSeconds', least: 0 },
] as const;
