import type { Scope } from '../../../shared/contract/base.ts';
import type { WhatIfAnswer, WhatIfChange } from '../../../shared/contract/whatIf.ts';
import type { UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import { userOutcome } from '../../../shared/engine/whatIf/userOutcome.ts';
import { rehearseForOne } from '../../../shared/engine/whatIf/whatIf.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { type ImaginedChange, imaginedSteps } from './imaginedSteps.ts';
import { buildAnswer } from './whatIfAnswer.ts';

export interface WhatIfQuestion {
  readonly scope: Scope;
  readonly userId: string;
  readonly change: WhatIfChange;
  readonly language: LanguageTag;
}

/** What would happen to one user. Throws `notFound` for a user or group that the state does not have; what making the state throws. */
export interface WhatIf {
  ask(question: WhatIfQuestion, options?: JobOptions): Promise<WhatIfAnswer>;
}

/** A person follows a few users of one scenario, and comes back to them. */
const KEPT_OUTCOMES = 20;

const OUTCOME: Question<{ readonly userId: string }, UserOutcome> = {
  kind: 'whatIf',
  kept: KEPT_OUTCOMES,
  version: 1,
  answer: async ({ tenant, plan }, { userId }, jobs, options) => await jobs.run('whatIf', { tenant, plan, userId }, options),
};

export function createWhatIf({ scenarios, sessions }: Pick<ServiceParts, 'scenarios' | 'sessions'>): WhatIf {
  const ofScenario = async ({ scope, userId, language }: WhatIfQuestion, options: JobOptions | undefined): Promise<WhatIfAnswer> => {
    const { tenantId, scenario } = scope;
    if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
    const end: Scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
    const outcome = await scenarios.ask(OUTCOME, end, { userId }, options);
    const before = await sessions.view({ tenantId, scenario: null });
    return buildAnswer({ before, after: await sessions.view(end), userId, outcome, change: null, language });
  };

  const ofChange = async ({ scope, userId, language }: WhatIfQuestion, change: ImaginedChange, options?: JobOptions) => {
    if (scope.scenario !== null) await scenarios.endOf(scope, options);
    const view = await sessions.view(scope);
    const steps = imaginedSteps(view, userId, change);
    const outcome = rehearseAlone(view, userId, steps);
    return buildAnswer({ before: view, after: view, userId, outcome, change: { ...change, steps }, language });
  };

  return {
    ask: (question, options) =>
      question.change.kind === 'scenario' ? ofScenario(question, options) : ofChange(question, question.change, options),
  };
}

function rehearseAlone(view: TenantView, userId: string, steps: Parameters<typeof rehearseForOne>[0]['steps']): UserOutcome {
  const { snapshot, catalog, settings } = view;
  const { ledger, context } = licensingViewOf(view).tenant.state;
  const consumed = new Map(context.tables.skus.map(({ skuId }, sku) => [skuId, ledger.consumed[sku] ?? 0]));
  const rehearsal = rehearseForOne({ snapshot, user: view.userOrdinal(userId), steps, catalog, settings, consumed });
  return userOutcome(rehearsal, 0, catalog);
}
