import type { PlanStep } from '../../model/migrationPlan.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** A stretch of the log between two boundaries, at each of which nothing is under way. */
export interface WaveRows {
  readonly firstRow: number;
  /** Exclusive. */
  readonly endRow: number;
  /** Zero-based indexes of the plan's steps, ascending. */
  readonly steps: readonly number[];
  /** Seconds from the start of the plan. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * A wave ends where the plan waits for processing and the service has nothing left to do for what was asked so far; the last one ends
 * with the plan. A plan that does nothing has none.
 */
export function wavesOf({ log, plan, elapsedSeconds }: Rehearsal): WaveRows[] {
  const earliestAfter = earliestSteps(log);
  const waves: WaveRows[] = [];
  let firstRow = 0;
  let startsAt = 0;
  let steps: number[] = [];
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] !== STEP_STARTED) continue;
    const step = log.step[row]!;
    const isBoundary = plan.steps[step - 1]?.kind === 'waitForProcessing' && earliestAfter[row]! >= step && steps.some(acts(plan.steps));
    if (isBoundary) {
      waves.push({ firstRow, endRow: row, steps, startsAt, endsAt: log.at[row]! });
      firstRow = row;
      startsAt = log.at[row]!;
      steps = [];
    }
    steps.push(step);
  }
  const rest = { firstRow, endRow: log.length, steps, startsAt, endsAt: elapsedSeconds };
  const last = waves.at(-1);
  if (steps.some(acts(plan.steps))) waves.push(rest);
  else if (last !== undefined)
    waves[waves.length - 1] = { ...last, endRow: rest.endRow, steps: [...last.steps, ...steps], endsAt: rest.endsAt };
  return waves;
}

const STEP_STARTED = kindCode('stepStarted');

function acts(steps: readonly PlanStep[]): (step: number) => boolean {
  return (step) => steps[step]?.kind !== 'waitForProcessing' && steps[step]?.kind !== 'wait';
}

/** Later than any step. */
const NEVER = 0x7fffffff;

/** For each row the first step of which something still happens from there on. */
function earliestSteps({ step, length }: Rehearsal['log']): Int32Array {
  const earliest = new Int32Array(length);
  let found = NEVER;
  for (let row = length - 1; row >= 0; row--) {
    if (step[row]! !== NONE) found = Math.min(found, step[row]!);
    earliest[row] = found;
  }
  return earliest;
}
