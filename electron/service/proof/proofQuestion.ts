import type { Scope } from '../../../shared/contract/base.ts';
import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ProcessingOrder } from '../../../shared/model/processingOrder.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Question } from '../scenarios/questions.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';

export const PROOF: Question<null, ProofAnswer> = {
  kind: 'proof',
  kept: 4,
  version: 1,
  answer: ({ tenant, plan }, _params, jobs, options) => jobs.run('prove', { tenant, plan: { value: plan } }, options),
};

/** The order of a counterexample by its place in the answer. Throws `notFound` when there is none that can be played; as `Scenarios.ask`. */
export async function orderOfCounterexample(
  scenarios: Pick<Scenarios, 'ask'>,
  scope: Scope,
  number: number,
  options?: JobOptions,
): Promise<ProcessingOrder> {
  const { counterexamples } = await scenarios.ask(PROOF, scope, null, options);
  const order = counterexamples[number]?.order;
  if (order == null) throw new AppError('notFound', { expected: 'an order of processing that can be played', found: String(number) });
  return order;
}
