import { createNaming, type Naming } from '../../shared/i18n/sentences/naming.ts';
import type { HandoverContent } from './handoverContent.ts';

/** Names for sentences about a plan. Groups that the plan makes are called what the plan calls them, by their id there or its token. */
export function handoverNaming({ names, plan, words }: Pick<HandoverContent, 'names' | 'plan' | 'words'>): Naming {
  const created = new Map(
    plan.steps.flatMap((step) => (step.kind === 'createGroup' ? [[step.group.id, step.group.displayName] as const] : [])),
  );
  const automations = new Map(plan.automations.map(({ id, name }) => [id, name]));
  const source = {
    user: (id: string) => names.userById(id),
    group: (id: string) => {
      const planId = planIdOf(id);
      return created.get(planId) || names.group(planId).displayName;
    },
    product: names.licensePlan,
    service: names.service,
    family: names.family,
    automation: (id: string) => automations.get(id),
  };
  return createNaming(source, words);
}

/** Of a group that the plan makes, whose token `{created:<id in the plan>}` stands in requests and checks; any other id as it is. */
export function planIdOf(id: string): string {
  return /^\{created:(.*)\}$/s.exec(id)?.[1] ?? id;
}
