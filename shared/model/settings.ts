import * as z from 'zod';

/**
 * The settings of a rehearsal (simulation.md). Every one is shown in every report; none is a constant hidden in code.
 * Rates are per second, delays in whole seconds.
 */
export const rehearsalSettingsSchema = z.strictObject({
  era: z.enum(['classic', 'stacking', 'platform']).default('platform'),
  disputedExclusions: z.enum(['block', 'warn']).default('block'),
  inferredRules: z.enum(['warn', 'block', 'off']).default('warn'),
  assignWarningUnits: z.boolean().default(true),
  missingUsageLocationInGroups: z.enum(['inheritTenant', 'error']).default('inheritTenant'),
  licenseGuests: z.boolean().default(true),
  groupQueueDelaySeconds: z.int().min(0).default(60),
  usersPerSecondPerGroup: z.int().min(1).default(20),
  directCallsPerSecond: z.int().min(1).default(10),
  adminStepSeconds: z.int().min(0).default(0),
  dynamicRuleDelaySeconds: z.int().min(0).default(300),
  syncCycleSeconds: z.int().min(1).default(1800),
  horizonSeconds: z.int().min(0).default(604_800),
});

export type RehearsalSettings = Readonly<z.infer<typeof rehearsalSettingsSchema>>;
