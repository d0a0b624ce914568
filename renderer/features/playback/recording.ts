import type { Scope } from '../../../shared/contract/base.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';

/** Which rehearsal is played back, as every question about it names it. */
export interface Recording {
  readonly scope: Scope;
  /** A counterexample of the proof, by its number there; absent for the order of processing that the rehearsal states. */
  readonly order?: number;
}

export function recordingOf(tenantId: string, { id, revision }: Scenario, order: number | undefined): Recording {
  return { scope: { tenantId, scenario: { id, revision } }, ...(order !== undefined && { order }) };
}
