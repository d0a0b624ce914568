import type { Scope } from '../../../shared/contract/base.ts';
import type { ForgottenOverview, ForgottenSteps } from '../../../shared/contract/mistakes.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { toTrainingNames } from '../training/trainingNames.ts';

/** Deliberate mistakes: a scenario rehearsed again without some of its steps. All throw as `Scenarios.ask` does. */
export interface Mistakes {
  /** By the keys of the steps. Throws `notFound` for a step that the scenario does not have. */
  forgotten(scope: Scope, keys: readonly number[], options?: JobOptions): Promise<ForgottenSteps>;
  eachForgotten(scope: Scope, options?: JobOptions): Promise<ForgottenOverview>;
  makeScenario(scope: Scope, keys: readonly number[], name: string): Promise<Scenario>;
}

export function createMistakes({ scenarios }: Pick<ServiceParts, 'scenarios'>): Mistakes {
  const scenarioOf = async ({ tenantId, scenario }: Scope): Promise<Scenario> => {
    if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
    const found = await scenarios.get(tenantId, scenario.id);
    if (found.revision !== scenario.revision) {
      throw new AppError('outdated', { expected: `revision ${found.revision}`, found: `revision ${scenario.revision}` });
    }
    return found;
  };
  return {
    forgotten: async (scope, keys, options) => {
      const places = placesOf(await scenarioOf(scope), keys);
      return await scenarios.ask(FORGOTTEN, scope, places, options);
    },
    eachForgotten: async (scope, options) => {
      const { planSteps } = await scenarioOf(scope);
      const { verdict, steps } = await scenarios.ask(EACH_FORGOTTEN, scope, null, options);
      return { verdict, steps: planSteps.flatMap(({ key }, place) => (steps[place] === undefined ? [] : [{ ...steps[place], key }])) };
    },
    makeScenario: async (scope, keys, name) => {
      const scenario = await scenarioOf(scope);
      const places = placesOf(scenario, keys);
      const plan = await scenarios.exportPlan(scope.tenantId, scenario.id);
      const steps = plan.steps.filter((_step, place) => !places.includes(place));
      return await scenarios.importPlan(scope.tenantId, JSON.stringify({ ...plan, name, steps }), name);
    },
  };
}

/** In ascending order, so that the same steps are the same question. */
function placesOf({ planSteps }: Scenario, keys: readonly number[]): number[] {
  const places = [...new Set(keys)].map((key) => {
    const place = planSteps.findIndex((step) => step.key === key);
    if (place < 0) throw new AppError('notFound', { found: `step ${key}` });
    return place;
  });
  return places.sort((one, other) => one - other);
}

const FORGOTTEN: Question<readonly number[], ForgottenSteps> = {
  kind: 'forgotten',
  kept: 8,
  answer: async ({ tenant, plan }, places, jobs, options) => {
    const { names, ...compared } = await jobs.run('forgotten', { tenant, plan: { value: plan }, places }, options);
    return { ...compared, names: toTrainingNames(names) };
  },
};

/** Its steps are named by their places: keys belong to the scenario, not to the question. */
const EACH_FORGOTTEN: Question<null, ForgottenOverview> = {
  kind: 'eachForgotten',
  kept: 4,
  version: 1,
  answer: ({ tenant, plan }, _params, jobs, options) => jobs.run('eachForgotten', { tenant, plan: { value: plan } }, options),
};
