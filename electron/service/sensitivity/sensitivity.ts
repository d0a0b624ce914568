import type { Scope } from '../../../shared/contract/base.ts';
import type { SensitivityAnswer } from '../../../shared/contract/sensitivity.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';

/** What the verdict of a scenario hangs on: the scenario run again with each disputed rule and each guess turned. */
export interface Sensitivity {
  /** Throws as `Scenarios.ask` does. */
  run(scope: Scope, options?: JobOptions): Promise<SensitivityAnswer>;
}

export function createSensitivity({ scenarios }: ServiceParts): Sensitivity {
  return { run: (scope, options) => scenarios.ask(SENSITIVITY, scope, null, options) };
}

const SENSITIVITY: Question<null, SensitivityAnswer> = {
  kind: 'sensitivity',
  kept: 4,
  version: 1,
  answer: async ({ tenant, plan }, _params, jobs, options) => {
    const { report, products } = await jobs.run('sensitivity', { tenant, plan: { value: plan } }, options);
    const mentioned = new Set(report.turns.flatMap(({ changes }) => changes.flatMap(({ skuId }) => skuId ?? [])));
    return { ...report, products: Object.fromEntries([...products].filter(([skuId]) => mentioned.has(skuId))) };
  },
};
