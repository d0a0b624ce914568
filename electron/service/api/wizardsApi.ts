import type { Application } from '../application.ts';
import { describeChangePlans } from '../wizards/surveys/describeChangePlans.ts';
import { describeMove } from '../wizards/surveys/describeMove.ts';
import { describeRetirement } from '../wizards/surveys/describeRetirement.ts';
import { listAffected } from '../wizards/surveys/listAffected.ts';
import { api } from './implementer.ts';

export function wizardsApi({ wizards }: Application) {
  const { wizards: contract } = api;
  return {
    list: contract.list.handler(({ input }) => wizards.list(input.tenantId)),
    start: contract.start.handler(({ input: { tenantId, ...wizard } }) => wizards.start(tenantId, wizard)),
    get: contract.get.handler(({ input }) => wizards.get(input.tenantId, input.wizardId)),
    save: contract.save.handler(({ input: { tenantId, wizardId, ...state } }) => wizards.save(tenantId, wizardId, state)),
    remove: contract.remove.handler(({ input }) => wizards.remove(input.tenantId, input.wizardId)),
    people: contract.people.handler(({ input }) => wizards.people(input.tenantId, input.users, input.language)),
    survey: {
      changePlans: contract.survey.changePlans.handler(({ input: { tenantId, answers, language } }) =>
        wizards.survey(tenantId, (view) => describeChangePlans(view, answers, language)),
      ),
      moveBetweenGroups: contract.survey.moveBetweenGroups.handler(({ input: { tenantId, answers, language } }) =>
        wizards.survey(tenantId, (view) => describeMove(view, answers, language)),
      ),
      retirePlan: contract.survey.retirePlan.handler(({ input: { tenantId, answers, language } }) =>
        wizards.survey(tenantId, (view) => describeRetirement(view, answers, language)),
      ),
      affected: contract.survey.affected.handler(({ input: { tenantId, ...asked } }) =>
        wizards.survey(tenantId, (view) => listAffected(view, asked)),
      ),
    },
    steps: contract.steps.handler(({ input }) => wizards.steps(input.tenantId, input.kind, input.answers)),
    apply: contract.apply.handler(({ input: { tenantId, wizardId, ...scenario } }) => wizards.apply(tenantId, wizardId, scenario)),
  };
}
