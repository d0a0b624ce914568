import { type MigrationPlan, migrationPlanSchema } from '../../../../shared/model/migrationPlan.ts';
import type { Draw } from './draw.ts';
import { randomSteps } from './randomCourses.ts';
import type { Scene } from './randomSteps.ts';

export const START_AT = '2026-12-01T08:00:00Z';

/** Short delays and low rates, so that a few steps and a few users meet in one second. Read like a plan file, so it is a good one. */
export function randomPlan(draw: Draw, scene: Scene): MigrationPlan {
  return migrationPlanSchema.parse({
    format: 'license-rehearsal-plan',
    version: 1,
    name: 'at random',
    startAt: START_AT,
    settings: randomSettings(draw),
    steps: randomSteps(draw, scene),
  });
}

function randomSettings(draw: Draw): Record<string, unknown> {
  return {
    era: draw.weighted([[6, 'platform'] as const, [2, 'classic'] as const, [1, 'stacking'] as const]),
    disputedExclusions: draw.chance(75) ? 'block' : 'warn',
    inferredRules: draw.pick(['warn', 'block', 'off']),
    assignWarningUnits: draw.chance(75),
    missingUsageLocationInGroups: draw.chance(75) ? 'inheritTenant' : 'error',
    licenseGuests: draw.chance(80),
    groupQueueDelaySeconds: draw.int(0, 3),
    usersPerSecondPerGroup: draw.int(1, 4),
    directCallsPerSecond: draw.int(1, 4),
    adminStepSeconds: draw.chance(70) ? 0 : draw.int(1, 2),
    dynamicRuleDelaySeconds: draw.int(0, 4),
    syncCycleSeconds: draw.int(1, 6),
    horizonSeconds: draw.chance(8) ? draw.int(0, 10) : 604_800,
  };
}
