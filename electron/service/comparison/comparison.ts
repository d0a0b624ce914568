import type { Scope } from '../../../shared/contract/base.ts';
import type { ComparedUser, ComparisonFilter, ComparisonSort, ComparisonSummary, MatrixPage } from '../../../shared/contract/comparison.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { LanguageTag } from '../session/collators.ts';
import { type ComparedStates, comparedStatesOf } from './comparedStates.ts';
import { buildComparedUser } from './comparedUser.ts';
import { buildSummary } from './comparisonSummary.ts';
import { matrixPage } from './matrixPage.ts';

interface BothScopes {
  readonly before: Scope;
  readonly after: Scope;
  readonly language: LanguageTag;
}

export interface MatrixInput extends BothScopes {
  readonly filter: ComparisonFilter;
  readonly sort: ComparisonSort;
  readonly window: { readonly offset: number; readonly limit: number };
}

/** Any two states of tenants side by side. All throw what the states' own making throws (`outdated`, `cancelled`, `notFound`). */
export interface Comparison {
  summary(input: BothScopes, options?: JobOptions): Promise<ComparisonSummary>;
  matrix(input: MatrixInput): Promise<MatrixPage>;
  user(input: BothScopes & { readonly userId: string }): Promise<ComparedUser>;
}

export function createComparison({ scenarios, sessions }: Pick<ServiceParts, 'scenarios' | 'sessions'>): Comparison {
  /** A scenario is played through where progress can be told; the view that follows finds its end. */
  const prepare = async (scope: Scope, options: JobOptions | undefined): Promise<void> => {
    if (scope.scenario !== null) await scenarios.endOf(scope, options);
  };
  const statesOf = async ({ before, after }: BothScopes): Promise<ComparedStates> =>
    comparedStatesOf(await sessions.view(before), await sessions.view(after));
  return {
    summary: async (input, options) => {
      await prepare(input.before, options);
      await prepare(input.after, options);
      options?.onProgress?.({ stage: 'comparing', done: 0, total: null });
      return buildSummary(await statesOf(input), input.language);
    },
    matrix: async (input) => await matrixPage(await statesOf(input), input),
    user: async (input) => buildComparedUser(await statesOf(input), input.userId, input.language),
  };
}
