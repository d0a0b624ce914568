import type { ForbiddenEvent, Goal } from '../../../shared/model/condition.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { Automation, PlanStep } from '../../../shared/model/migrationPlan.ts';
import { type PlanNames, renameAutomation, renameEvent, renameGoal, renameStep } from './planWalk.ts';

/** What goes with a tenant under its other names. */
export interface PlansAndConditions {
  readonly paths: readonly (readonly PlanStep[])[];
  readonly automations: readonly Automation[];
  readonly goals: readonly Goal[];
  readonly events: readonly ForbiddenEvent[];
}

export const NO_PLANS: PlansAndConditions = { paths: [], automations: [], goals: [], events: [] };

export function renamePlans({ paths, automations, goals, events }: PlansAndConditions, names: PlanNames): PlansAndConditions {
  return {
    paths: paths.map((steps) => steps.map((step) => renameStep(step, names))),
    automations: automations.map((automation) => renameAutomation(automation, names)),
    goals: goals.map((goal) => renameGoal(goal, names)),
    events: events.map((event) => renameEvent(event, names)),
  };
}

/** What plans and conditions mention, which has to be known before anything gets another name. */
export interface Mentioned {
  readonly ids: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly AttributeValue[]>;
  readonly groupNames: ReadonlySet<string>;
}

export function mentionedIn(plans: PlansAndConditions): Mentioned {
  const [ids, rules, groupNames] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const values = new Map<string, AttributeValue[]>();
  renamePlans(plans, {
    id: (id) => noted(ids, id),
    rule: (text) => noted(rules, text),
    attribute: (name, value) => {
      const list = values.get(name) ?? [];
      values.set(name, list);
      list.push(value);
      return [name, value];
    },
    groupName: (_, name) => noted(groupNames, name),
    automation: (id) => id,
  });
  return { ids, rules, values, groupNames };
}

function noted(set: Set<string>, text: string): string {
  set.add(text);
  return text;
}
