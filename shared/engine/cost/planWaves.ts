import type { MigrationPlan } from '../../model/migrationPlan.ts';

/** Steps of a plan from the first to the last, by zero-based index. */
export interface PlanWave {
  readonly firstStep: number;
  readonly lastStep: number;
}

/** A wave ends where the plan waits, after the last of several waits; what comes after the last wait is a wave too. */
export function planWaves({ steps }: Pick<MigrationPlan, 'steps'>): PlanWave[] {
  const waves: PlanWave[] = [];
  let firstStep = 0;
  for (const lastStep of steps.keys()) {
    const next = steps[lastStep + 1];
    if (next !== undefined && (!waits(steps[lastStep]) || waits(next))) continue;
    waves.push({ firstStep, lastStep });
    firstStep = lastStep + 1;
  }
  return waves;
}

function waits(step: MigrationPlan['steps'][number] | undefined): boolean {
  return step?.kind === 'wait' || step?.kind === 'waitForProcessing';
}
