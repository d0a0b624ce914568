import type { BenchData } from './benchData.ts';

/** One line of the table: a value against a baseline measured in the same run. */
export interface BenchResult {
  readonly id: string;
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
  /** null: only reported. */
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
  readonly note: string;
}

export interface BenchCase {
  /** The lines it gives; `--only` picks cases by these. */
  readonly ids: readonly string[];
  run(data: BenchData): Promise<BenchResult[]>;
}

/** `value` divided by `baseline`, or the other way round where more is better. */
export function ratioOf({ value, baseline, better }: BenchResult): number {
  return better === 'lower' ? value / baseline : baseline / value;
}

export function meetsGoal(result: BenchResult): boolean {
  if (result.goal === null) return true;
  return result.better === 'lower' ? ratioOf(result) <= result.goal : ratioOf(result) >= result.goal;
}
