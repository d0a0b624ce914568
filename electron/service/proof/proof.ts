import type { Scope } from '../../../shared/contract/base.ts';
import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { PROOF } from './proofQuestion.ts';

/** The worst case of a scenario over all orders of processing. */
export interface Proof {
  /** Throws as `Scenarios.ask` does. */
  run(scope: Scope, options?: JobOptions): Promise<ProofAnswer>;
}

export function createProof({ scenarios }: Pick<ServiceParts, 'scenarios'>): Proof {
  return { run: (scope, options) => scenarios.ask(PROOF, scope, null, options) };
}
